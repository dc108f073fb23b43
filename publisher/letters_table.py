"""`docs/brieven.md`: all letters side by side, with what was measured and what a jurist still has to confirm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.engine.check import check_project
from checker.engine.report import DocumentReport, Finding, Report
from checker.report.scores import shown
from checker.rules.catalogue import RULES
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Context, Rule, Scope
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.text.parse import parse
from publisher.letter_print import LetterPrint
from publisher.review.pieces import letter_pieces
from publisher.review.standing import Standing, statuses

PLACE = Path("docs/brieven.md")
_SILENT = parse("# Onderwerp\n\nEen zin.\n")  # a letter that tells nothing

HEAD = """# Alle brieven

Dit overzicht maakt `make letters-table`. Verander het niet met de hand.
Alle getallen zijn gemeten, in alle voorbeelden van een brief.

## Wat doet elke brief?

*Onderdelen* zijn de delen die de wet of goede zorg vraagt. Elke code is een regel: typ `helder rule B01`.
*Te bevestigen* telt wat een jurist nog moet nakijken. De vragen staan in `brief.yaml`, bij `grondslag`.
*Akkoord* is 'ja' als iedereen akkoord gaf op de brief van nu. Wie nog moet, toont `helder review status`.
"""
MEASURED = """
## Hoe lezen ze?

Twee getallen met een streepje zijn het laagste en het hoogste van alle voorbeelden.
Bij LiNT en Flesch-Douma ziet u het moeilijkste voorbeeld.
Bij LiNT is lager makkelijker. Bij Flesch-Douma is hoger makkelijker.
Eén getal zegt nooit of een tekst B1 is.
"""
_FIRST = ("Brief", "Soort", "Handelingen", "Onderdelen", "Niet in orde", "Te bevestigen", "Akkoord")
_SECOND = (
    "Brief", "Voorbeelden", "Bladzijden", "Woorden", "Woorden per zin", "Langste zin", "LiNT", "Flesch-Douma",
    "Fouten", "Waarschuwingen",
)  # fmt: skip


def letters_table(project: Project) -> str:
    """The page as Markdown; makes every letter, unless the cache knows it already."""
    report = check_project(project, project.letters, make_measurer=LetterPrint)
    measured = {document.path: document for document in report.documents}
    signed = signed_letters(project)
    first = [_what(letter, report, signed=letter.name in signed) for letter in project.letters]
    second = [_how(letter, measured[letter.template], report) for letter in project.letters]
    totals = f"\nSamen: {len(first)} brieven, {sum(len(letter.cases) for letter in project.letters)} voorbeelden, "
    open_points = sum(_open(letter) for letter in project.letters)
    totals += f"{open_points} punten voor een jurist.\n"
    return "\n".join([HEAD, *_table(_FIRST, first), totals, MEASURED.lstrip("\n"), *_table(_SECOND, second)]) + "\n"


def signed_letters(project: Project) -> frozenset[str]:
    """The names of the letters with a sign-off that holds; a letter without records is not even drawn for this."""
    found = statuses(project, Renderer(project), letter_pieces(project))
    return frozenset(status.piece.key for status in found if status.standing is Standing.APPROVED)


def asked_of(letter: Letter) -> tuple[Rule, ...]:
    """The rules on parts of letters that apply to this one: those that object to a letter that tells nothing."""
    facts = LetterFacts(
        name=letter.name,
        soort=letter.spec.soort,
        handelingen=letter.spec.handelingen,
        bijlagen=letter.spec.bijlagen,
        data=letter.cases[0].data if letter.cases else {},
    )
    return tuple(rule for rule in RULES if _asks(rule, facts))


def _asks(rule: Rule, facts: LetterFacts) -> bool:
    if not rule.code.startswith("B") or rule.scope is not Scope.DOCUMENT or "brief" not in rule.kinds:
        return False
    context = Context(
        document=_SILENT, kind="brief", options=rule.options, is_literal=lambda *_: True, letter=facts
    )  # fmt: skip
    return any(True for _ in rule.check(_SILENT, context))


def _what(letter: Letter, report: Report, *, signed: bool) -> tuple[str, ...]:
    wrong = sorted({finding.rule for finding in _findings(letter, report) if finding.rule.startswith("B")})
    return (
        f"[{letter.name}](../{letter.template})",
        letter.spec.soort,
        ", ".join(act.replace("_", " ") for act in letter.spec.handelingen) or "–",
        " ".join(rule.code for rule in asked_of(letter)) or "–",
        " ".join(wrong) or "–",
        str(_open(letter)),
        "ja" if signed else "nog niet",
    )


def _how(letter: Letter, document: DocumentReport, report: Report) -> tuple[str, ...]:
    real = [variant for variant in document.variants if not variant.forced]
    scores = [variant.scores for variant in real]
    severities = [finding.severity.dutch for finding in _findings(letter, report)]
    return (
        letter.name,
        str(len(letter.cases)),
        _range(variant.pages for variant in real),
        _range(each.words for each in scores),
        _range(each.average_sentence for each in scores),
        str(max((each.longest_sentence for each in scores), default=0)),
        shown(max((each.lint.score for each in scores if each.lint), default=None)),
        shown(min((each.flesch_douma for each in scores if each.flesch_douma is not None), default=None)),
        str(severities.count("fout")),
        str(severities.count("waarschuwing")),
    )


def _findings(letter: Letter, report: Report) -> list[Finding]:
    return [finding for finding in report.findings if letter.template in finding.documents]


def _open(letter: Letter) -> int:
    return sum(ground.juridisch == "te_controleren" for ground in letter.spec.grondslag)


def _range(values: Iterable[float | None]) -> str:
    """Lowest and highest; `–` when nothing was measured, as where no PDF can be made."""
    known = [value for value in values if value is not None]
    ends = dict.fromkeys(shown(value) for value in (min(known), max(known))) if known else ["–"]
    return "–".join(ends)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
