"""The stop before a review: everybody in the examples must be invented.

Examples go to readers, on paper and on sticks.  So a number or address that can be a real person's stops the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from checker.errors import InputError, InputErrors
from checker.source.letter import Case, Letter
from checker.source.municipality import Municipality
from checker.source.project import Project
from checker.source.text_file import read_text
from checker.source.yaml_file import Lines, Location, dotted, load_text
from publisher.review.private_data import Finding, Kind, digits_of, found

EXAMPLES = "voorbeelden"
REMEDIES: Mapping[Kind, str] = {
    Kind.BSN: "Schrijf 123456789. Dat nummer heeft niemand.",
    Kind.PHONE: "Schrijf een nummer dat niemand heeft, bijvoorbeeld 0513 000 101 of 06 0000 0001.",
    Kind.MAIL: "Schrijf een adres dat niemand heeft, bijvoorbeeld naam@example.nl.",
    Kind.ACCOUNT: "Schrijf NL00 TEST 0123 4567 89. Die rekening heeft niemand.",
}
# RFC 2606 and SIDN: names that nobody can have
_NOBODY = re.compile(
    r"@\s?(?:[\w-]+\.)*(?:(?:example|voorbeeld)\.[a-z]+|[\w-]+\.(?:example|test|invalid))$", re.IGNORECASE
)
# ACM, Nummerplan telefoon- en ISDN-diensten: area codes of three digits; all others have four
_SHORT_CODES = {
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046",
    "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079", "085", "088",
}  # fmt: skip
_MOBILE = "06"


def require_invented(project: Project) -> None:
    """InputErrors, one for each place in an example where data of a real person may stand."""
    faults = [fault for letter in project.letters for case in letter.cases for fault in _faults(project, letter, case)]
    if faults:
        raise InputErrors(faults)


def is_invented(finding: Finding, project: Project) -> bool:
    """Can nobody have this, or is it the number or address of an organisation that the project names itself?"""
    if finding.kind is Kind.PHONE:
        number = _at_home(finding.text)
        return _has_nobody(number) or number in set(_known_numbers(project))
    if finding.kind is Kind.MAIL:
        return bool(_NOBODY.search(finding.text)) or _is_ours(finding.text, project.municipality)
    return False


def _faults(project: Project, letter: Letter, case: Case) -> Iterator[InputError]:
    """What is wrong in one example.  The value itself is never shown: logs are read by others."""
    path = case.path.relative_to(project.root).as_posix()
    if case.path.resolve().parent != (letter.path.parent / EXAMPLES).resolve():
        yield InputError(
            "dit voorbeeld staat ergens anders, en dit is alleen een verwijzing",
            remedy=f"Maak zelf een voorbeeld in de map '{EXAMPLES}'. Bedenk alle gegevens.",
            path=path,
        )
    text = read_text(case.path, path)
    lines = partial(Lines, text)
    for location, value in _values(load_text(text, path)):
        for finding in found(value):
            if not is_invented(finding, project):
                yield InputError(
                    f"in '{dotted(location)}' staat een {finding.kind} dat van een mens kan zijn",
                    remedy=REMEDIES[finding.kind],
                    path=path,
                    line=lines().of(location),
                )


def _values(node: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every value below `node`, with its place.  A number without quotes is a number to YAML, and still a BSN."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _values(value, (*location, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _values(value, (*location, index))
    elif isinstance(node, str | int):
        yield location, str(node)


def _known_numbers(project: Project) -> Iterator[str]:
    """The numbers of organisations in gemeente.yaml and adressen.yaml."""
    municipality = project.municipality
    helpers = (municipality.clientondersteuning, municipality.formulierenhulp)
    for number in (municipality.telefoon, *(helper.telefoon for helper in helpers)):
        yield digits_of(number)
    for address in project.addresses:
        if address.telefoon:
            yield digits_of(address.telefoon)


def _at_home(number: str) -> str:
    """'+31 (0)6 …' → '06…'."""
    bare = number.replace("(0)", "")
    return re.sub(r"^(?:00)?31", "0", digits_of(bare)) if bare.strip().startswith(("+", "00")) else digits_of(bare)


def _has_nobody(number: str) -> bool:
    """A number after the area code never begins with 000."""
    code = 2 if number.startswith(_MOBILE) else 3 if number[:3] in _SHORT_CODES else 4
    return number[code:].startswith("000")


def _is_ours(mail: str, municipality: Municipality) -> bool:
    """An address at the municipality's own website."""
    host = (urlsplit(municipality.website).hostname or "").removeprefix("www.")
    domain = mail.rpartition("@")[2].strip().lower()
    return bool(host) and (domain == host or domain.endswith(f".{host}"))
