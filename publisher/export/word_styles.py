"""How an exported Word file looks: the font of the letters, Dutch, and styles of its own for instructions."""

from __future__ import annotations

from datetime import UTC, datetime

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor

INSTRUCTION = "Instructie"
INSTRUCTION_LINE = "Instructieregel"
FONT = "Atkinson Hyperlegible Next"
FALLBACK = "Verdana"  # on every computer with Word, with clear letters too
SIZE = 11
LANGUAGE = "nl-NL"
COLOUR = RGBColor(0x7A, 0x1F, 0x5C)  # 8.6:1 on white
_FONT_TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:family w:val="swiss"/></w:font>'
    f'<w:font w:name="{FALLBACK}"><w:family w:val="swiss"/></w:font></w:fonts>'
)


def dress(document: Document, title: str, sender: str) -> None:
    """Give an empty document its styles, its language and its title."""
    _instructions(document)
    for style in document.styles.element.iter(qn("w:rPr")):
        _plain(style)
    normal = document.styles["Normal"]
    normal.font.size = Pt(SIZE)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in ((1, 16), (2, 13), (3, 11)):
        document.styles[f"Heading {level}"].font.size = Pt(size)
        document.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0)
    _fonts(document)
    about = document.core_properties
    about.title, about.author, about.language, about.comments = title, sender, LANGUAGE, ""
    about.created = about.modified = datetime(2026, 1, 1, tzinfo=UTC)  # the same file for the same text


def _instructions(document: Document) -> None:
    for name, kind in ((INSTRUCTION, WD_STYLE_TYPE.CHARACTER), (INSTRUCTION_LINE, WD_STYLE_TYPE.PARAGRAPH)):
        style = document.styles.add_style(name, kind)
        style.font.color.rgb = COLOUR
        style.font.size = Pt(SIZE - 2)
        style.quick_style = True


def _plain(properties: BaseOxmlElement) -> None:
    """One font everywhere, and the language Dutch where one is named."""
    for fonts in properties.findall(qn("w:rFonts")):
        fonts.attrib.clear()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FONT)
    for language in properties.findall(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _fonts(document: Document) -> None:
    """The font that stands in where the first one is not installed."""
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = _FONT_TABLE.encode()  # noqa: SLF001 - python-docx keeps this part as bytes
    language = OxmlElement("w:themeFontLang")
    language.set(qn("w:val"), LANGUAGE)
    settings = document.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        settings.replace(old, language)
