"""The code on a paper sheet: six signs that tell which letter, which example and which words."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches

from publisher.review.intake import Intake
from publisher.review.paragraphs import text_hash
from publisher.review.pieces import letter_pieces
from publisher.review.records import load_records
from publisher.review.sheets import Sheet, code_of
from publisher.review.typed import TypedError

_LOOK_ALIKES = str.maketrans("OIL", "011")  # a code has the letters A to F only


class Codes:
    """The codes of all sheets of a project as it is now."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._known: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for letter in intake.project.letters:
            for case in letter.cases:
                text = intake.renderer.render_case(letter, case).text
                self._known[code_of(text_hash(text))].append((letter.name, case.name))

    def sheet(self, typed: str) -> Sheet:
        """The sheet with this code; TypedError when there is none, or when the words have changed since."""
        code = "".join(typed.split()).upper().translate(_LOOK_ALIKES)
        found = self._known.get(code, [])
        if len(found) == 1:
            return self._intake.sheet(*found[0])
        if found:
            raise TypedError(f"De code {code} hoort bij {len(found)} bladen. Begin opnieuw met --letter en --example.")
        self._require_unknown(code)
        close = get_close_matches(code, self._known, n=1, cutoff=0.8)
        hint = f" Bedoelt u {close[0]}?" if close else " De code staat links onder op het blad."
        raise TypedError(f"De code {code} hoort bij geen enkele brief van nu.{hint}")

    def _require_unknown(self, code: str) -> None:
        """TypedError when this is the code of an earlier text: a version that was collected or signed."""
        for piece in letter_pieces(self._intake.project):
            records = load_records(self._intake.project, piece.key, piece.records)
            texts = [text for snapshot in records.snapshots for text in snapshot.teksten.values()]
            if any(code_of(text_hash(text)) == code for text in texts):
                number = self._intake.status(piece.key).round
                raise TypedError(
                    f"Dit blad gaat over een oude tekst van '{piece.title}'.\n"
                    f"  De brief is daarna veranderd. Laat ronde {number} zien."
                )
