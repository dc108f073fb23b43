"""The page of the website that explains a letter: its short address, and the QR code that leads there."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from urllib.parse import quote

import segno

from checker.source.municipality import Municipality
from publisher.pictures import DRAWN

QUIET_ZONE = 4  # white modules around the code (ISO/IEC 18004)


def explanation_address(letter: str, municipality: Municipality) -> str:
    """'toekenning-bijstand' → 'https://www.heerenveen.nl/brief/toekenning-bijstand'."""
    return f"{municipality.brieven_adres.rstrip('/')}/{letter}"


@lru_cache(maxsize=256)
def qr_code(address: str) -> str:
    """The address as a QR code: a `data:` address of an SVG, level M, with its white edge."""
    code = segno.make(address, error="m", micro=False)
    svg = BytesIO()
    code.save(svg, kind="svg", border=QUIET_ZONE, light="#ffffff", omitsize=True, xmldecl=False, nl=False)
    return DRAWN + quote(svg.getvalue(), safe="")
