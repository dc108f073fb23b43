"""The chapters of the guide and the readers it is for: their titles, pictures and one line each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.source.letter import Page
from checker.source.project import Project
from checker.source.scheme import AUDIENCES, CHAPTERS, GUIDE, Audience, ChapterName, Scheme

EVERYONE: Audience = "iedereen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """How a chapter or a group of readers is shown."""

    title: str
    picture: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One scheme and its page."""

    page: Page
    scheme: Scheme

    @property
    def file(self) -> str:
        """The name of its page within the folder of the guide: `zorgtoeslag.md`."""
        return f"{self.page.name.removeprefix(f'{GUIDE}/')}.md"


CHAPTER: Mapping[ChapterName, Heading] = {
    "snel-hulp": Heading(title="Snel hulp", picture="telefoon", line="Hier kunt u nu meteen terecht."),
    "inkomen": Heading(title="Geld om van te leven", picture="geld", line="Een uitkering, loon of extra geld."),
    "bijzondere-kosten": Heading(
        title="Bijzondere kosten", picture="wassen", line="Kosten die u niet zelf kunt betalen."
    ),
    "wonen": Heading(title="Wonen en energie", picture="huis", line="Uw huur, uw energie en uw belasting."),
    "zorg": Heading(title="Zorg", picture="zorg", line="Uw zorgverzekering en hulp in huis."),
    "kinderen": Heading(title="Kinderen en school", picture="mensen", line="Geld en spullen voor uw kind."),
    "meedoen": Heading(title="Meedoen", picture="agenda", line="Sport, cultuur, internet en reizen."),
    "eten-en-spullen": Heading(title="Eten en spullen", picture="portemonnee", line="Eten, kleding en meubels."),
    "schulden": Heading(title="Schulden", picture="let-op", line="Hulp als u rekeningen niet kunt betalen."),
    "werk-en-taal": Heading(title="Werk en taal", picture="werk", line="Werk zoeken, Nederlands leren en meedoen."),
    "recht-en-hulp": Heading(title="Uw recht en hulp", picture="hulp", line="Mensen die naast u staan."),
}

AUDIENCE: Mapping[Audience, Heading] = {
    "iedereen": Heading(title="Voor iedereen", picture="mensen", line="Wat bijna iedereen kan aanvragen."),
    "kinderen": Heading(title="Alles voor gezinnen met kinderen", picture="mensen", line="U hebt een kind onder 18."),
    "huur": Heading(title="Alles voor mensen die huren", picture="huis", line="U huurt een huis of een kamer."),
    "koophuis": Heading(title="Alles voor mensen met een koophuis", picture="huis", line="Uw huis is van uzelf."),
    "werk": Heading(title="Alles voor mensen met werk", picture="werk", line="U werkt en verdient weinig."),
    "geen-werk": Heading(title="Alles voor mensen zonder werk", picture="zoeken", line="U hebt nu geen werk."),
    "schulden": Heading(title="Alles voor mensen met schulden", picture="let-op", line="U moet nog geld betalen."),
    "jong": Heading(title="Alles voor jongeren", picture="wijzer", line="U bent jonger dan 27 jaar."),
    "aow": Heading(title="Alles voor ouderen", picture="agenda", line="U krijgt AOW. AOW is geld voor ouderen."),
    "ziek": Heading(title="Alles voor wie ziek is", picture="rolstoel", line="U bent ziek of u hebt een beperking."),
    "studie": Heading(title="Alles voor studenten", picture="boek", line="U studeert of u leert een beroep."),
    "nieuw-in-nederland": Heading(
        title="Alles voor nieuwe inwoners", picture="plaats", line="U woont nog niet lang in Nederland."
    ),
    "bijstand": Heading(title="Alles bij uw bijstand", picture="bijstand", line="U krijgt bijstand van ons."),
}


def entries(project: Project) -> tuple[Entry, ...]:
    """All schemes of the guide: by chapter, and within it in the order that the pages ask for."""
    found = [Entry(page=page, scheme=page.scheme) for page in project.pages if page.scheme]
    return tuple(sorted(found, key=lambda entry: (place_of(entry.scheme), entry.page.name)))


def place_of(scheme: Scheme) -> int:
    """Where a scheme stands in the whole guide."""
    return CHAPTERS.index(scheme.hoofdstuk) * 1000 + scheme.volgorde


def by_chapter(found: Iterable[Entry]) -> dict[ChapterName, list[Entry]]:
    """Schemes under their chapter, in the order of the guide; a chapter without any is left out."""
    schemes = list(found)
    chapters = {name: [entry for entry in schemes if entry.scheme.hoofdstuk == name] for name in CHAPTERS}
    return {name: inside for name, inside in chapters.items() if inside}


def by_audience(found: Iterable[Entry]) -> dict[Audience, list[Entry]]:
    """Schemes per group of readers; a group without any is left out."""
    schemes = list(found)
    groups = {name: [entry for entry in schemes if name in entry.scheme.voor] for name in AUDIENCES}
    return {name: inside for name, inside in groups.items() if inside}


def with_decider(text: str, scheme: Scheme) -> str:
    """The text of a scheme with who decides on it, below its block 'In het kort'; help needs no decision."""
    opening, end, rest = text.partition("\n:::\n")
    if not end or scheme.soort == ("hulp",):
        return text
    return f"{opening}{end}\n**Wie beslist?** {scheme.beslist[:1].upper()}{scheme.beslist[1:]}.\n{rest}"
