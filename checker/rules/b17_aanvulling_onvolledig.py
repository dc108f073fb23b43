"""B17: a letter asks for what is missing in an application, and does not tell until when or what follows otherwise.

Source: Awb 4:5 (what is missing, a term to complete it, what follows otherwise); what residents asked for: a reason for
every paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import HOW, LAST_DAY, OTHERWISE, REASON, Wanted, incomplete, words
from checker.rules.letter_parts import about, does
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document

_WHY = words(
    rf"{REASON.pattern}|nodig (?:om|voor)|zodat|om (?:\w+ )*te|(?:zo|dan|hiermee) (?:zien|weten|kunnen) (?:wij|we)"
    r"|(?:daar|hier|waar)(?:mee|op|aan|in|uit|voor)"
)
_ASKED = words(
    r"ontbre(?:ekt|ken)|miss(?:en|ing)|mist|(?:nog )?nodig|stuurt?|opsturen|levert?|inleveren|geeft?|vragen u"
)
# Points that are no paper: how to send it, until when, and what to do in trouble.
_NO_PAPER = words(r"lukt|bel|belt|mail|ga|kom|vraag|lees|uiterlijk|vóór|alles|ze|kopie is genoeg|u hoeft|u mag|u kunt")
_ELSEWHERE = {"kort", "bezwaar", "hulp", "let-op", "voorbeeld"}
WANTED = (
    Wanted(name="wat er nog ontbreekt", told=_ASKED),
    Wanted(name="de laatste dag, met het jaar", told=LAST_DAY),
    Wanted(name="wat er gebeurt als het niet lukt", told=OTHERWISE),
    Wanted(name="waarom wij dit nodig hebben", told=_WHY, by_law=False),
    Wanted(name="hoe of waar de lezer het geeft", told=HOW, by_law=False),
)


@rule("B17", "aanvulling-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_completion(document: Document, context: Context) -> Iterator[Match]:
    """A match for what the letter leaves out, and one for each paper that is asked without a reason."""
    yield from incomplete(document, context, "aanvulling", WANTED)
    if not does(context, "aanvulling"):
        return
    for block in document.blocks:
        if _is_paper(block) and not _is_explained(block):
            yield about(
                block,
                "Hier staat niet waarom wij dit nodig hebben. Schrijf dat in een zin erachter. "
                "Is er geen reden? Vraag het dan niet.",
                severity=Severity.WARNING,
            )


def _is_paper(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and not _ELSEWHERE & {*block.containers} and not _NO_PAPER.search(block.text)


def _is_explained(block: Block) -> bool:
    return len(block.sentences) > 1 or bool(_WHY.search(block.text))
