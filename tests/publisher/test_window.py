"""Every kind of envelope shows the whole address and nothing else, measured on the finished PDF."""

from __future__ import annotations

import io
from itertools import product
from typing import Any

import pdfplumber
import pytest

from checker.source.municipality import Envelope, Municipality
from publisher.letter_pdf import letter_pdf
from publisher.pdf import PdfError

MM = 72 / 25.4
ENVELOPES = [Envelope(venster=side, omlaag=down) for side, down in product(("links", "rechts"), (0, 10))]
NAMES = ["envelope-left", "envelope-left-low", "envelope-right", "envelope-right-low"]
PEOPLE = {
    "usual": ("Mevrouw A. de Vries", "Lindelaan 12", 3),
    "long": ("De heer J.W. van der Meulen-Hoekstra", "Burgemeester Falkenaweg 1234 bis", 5),
    "six lines": (
        "Mevrouw prof. mr. dr. A.M.C. van Oudenhoven-van der Wolfeschlegelstein",
        "Burgemeester Falkenaweg-Zuidoosterparallel 1234 bis, appartement 56-B",
        6,
    ),
}


def municipality(desk: Any, envelope: Envelope) -> Municipality:
    made: Municipality = desk.municipality.model_copy(update={"envelop": envelope})
    return made


@pytest.mark.parametrize("envelope", ENVELOPES, ids=NAMES)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_window_shows_the_address_and_nothing_else(desk: Any, envelope: Envelope, person: str) -> None:
    name, street, most_lines = PEOPLE[person]
    made = letter_pdf(desk.variant(naam=name, straat=street), municipality(desk, envelope), desk.press)
    with pdfplumber.open(io.BytesIO(made.data)) as pdf:
        found = pdf.pages[0].extract_words()
        images = [(image["x0"] / MM, image["top"] / MM) for image in pdf.pages[0].images]
    words = [{**word, **{edge: word[edge] / MM for edge in ("x0", "x1", "top", "bottom")}} for word in found]
    left, down = (20 if envelope.venster == "links" else 105), envelope.omlaag
    shown = [
        w for w in words if w["x0"] < left + 85 and w["x1"] > left and w["top"] < 90 + down and w["bottom"] > 45 + down
    ]
    address = [w for w in shown if w["top"] > 53.5 + down]
    assert "".join(w["text"] for w in address) == f"{name}{street}8442BNHEERENVEEN".replace(" ", "")
    edge = 35 if envelope.venster == "links" else 105
    assert min(w["x0"] for w in address) == pytest.approx(edge, abs=0.4)
    assert all(w["x1"] <= left + 85 and w["top"] >= 53.9 + down and w["bottom"] <= 78 + down for w in address)
    assert len({round(w["bottom"]) for w in address}) <= most_lines
    return_line = [w for w in shown if w["top"] <= 53.5 + down]
    assert " ".join(w["text"] for w in return_line) == "Retouradres: Postbus 15000, 8440 GA Heerenveen"
    assert not [place for place in images if 45 + down < place[1] < 90 + down]
    # The data beside the window and the title below it are all there.
    assert {"Datum", "kenmerk", "Vragen?", "000"} <= {
        w["text"] for w in words if w["top"] < 90 + down and w not in shown
    }
    assert min(w["top"] for w in words if w["text"] == "krijgt") > 90 + down


@pytest.mark.parametrize("envelope", ENVELOPES, ids=NAMES)
def test_an_address_that_does_not_fit_is_refused(desk: Any, envelope: Envelope) -> None:
    name, street, _ = PEOPLE["six lines"]
    with pytest.raises(PdfError, match="past niet in het venster"):
        letter_pdf(desk.variant(naam=f"{name} {name}", straat=street), municipality(desk, envelope), desk.press)
