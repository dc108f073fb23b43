"""`docs/oud-en-nieuw.html`: letters in the old official style beside ours, about the same people, with scores of both.

The old ones are invented: docs/voorbeelden-oud.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.report.scores import rows
from checker.scores import Scores, score
from checker.source.project import Project
from checker.source.render import Renderer
from checker.text import nlp
from checker.text.parse import parse
from publisher.markdown_html import markdown_html

PLACE = Path("docs/oud-en-nieuw.html")
OLD = Path("docs/voorbeelden-oud")
PAIRS: Mapping[str, str] = {
    "toekenning-bijstand": "alleen",
    "terugvordering": "niet-doorgegeven",
    "opschorting": "papieren",
}
"""Letter, and the case that the old letter is about."""

_STYLE = """
body { color: #1a1a1a; font: 1rem/1.5 "Atkinson Hyperlegible Next", Verdana, sans-serif; margin: 0 auto;
  max-width: 80rem; padding: 1rem }
.naast { display: grid; gap: 2rem; grid-template-columns: 1fr 1fr }
@media (max-width: 50rem) { .naast { grid-template-columns: 1fr } }
article { border: 1px solid #767676; overflow-wrap: anywhere; padding: 0 1.25rem 1rem }
article.oud { background: #f4f2ee; font-family: "Times New Roman", serif }
h2 { margin-top: 3rem }
article h4 { font-size: 1.35rem; margin-bottom: .5rem }
article h5 { font-size: 1.05rem; margin: 1.25rem 0 .25rem }
article section { background: #eef4f8; margin: 1rem 0; padding: .25rem 1rem }
table { border-collapse: collapse }
td, th { border-bottom: 1px solid #767676; padding: .25rem .75rem; text-align: left }
.rechts, .maten td, .maten th + th { text-align: right }
.maten { margin: 1rem 0 }
"""
_OPENING = """<h1>Oud en nieuw naast elkaar</h1>
<p>Links staat een brief zoals gemeenten die vroeger schreven. Wij hebben hem verzonnen.
Rechts staat onze brief. Beide gaan over dezelfde verzonnen persoon.</p>
<p>De getallen zijn gemeten. Eén getal zegt nooit of een tekst B1 is.</p>
"""


def old_and_new(project: Project) -> str:
    """The page: one file, without scripts."""
    body = "\n".join(_pair(project, name, case) for name, case in PAIRS.items())
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Oud en nieuw naast elkaar</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{_OPENING}{body}\n</main>\n</body>\n</html>\n"
    )


def texts(project: Project, name: str, case: str) -> tuple[str, str]:
    """The old letter and the new one, both as Markdown."""
    letter = next(letter for letter in project.letters if letter.name == name)
    chosen = next(each for each in letter.cases if each.name == case)
    old = (project.root / OLD / f"{name}.md").read_text(encoding="utf-8")
    return old, Renderer(project).render_case(letter, chosen).text


def _pair(project: Project, name: str, case: str) -> str:
    old, new = texts(project, name, case)
    title = next(letter.spec.titel for letter in project.letters if letter.name == name)
    return (
        f"<h2>{html.escape(title)}</h2>\n{_measures(_scored(project, old), _scored(project, new))}"
        f'<div class="naast">\n<article class="oud">\n<h3>Oud</h3>\n{_inside(old)}</article>\n'
        f'<article class="nieuw">\n<h3>Nieuw</h3>\n{_inside(new)}</article>\n</div>'
    )


def _scored(project: Project, text: str) -> Scores:
    return score(parse(text), nlp.choose(project.settings.taalmodel))


def _measures(old: Scores, new: Scores) -> str:
    lines = "\n".join(
        f'<tr><th scope="row">{html.escape(name)}</th><td>{before}</td><td>{after}</td></tr>'
        for name, before, after in _beside(old, new)
    )
    head = '<tr><th scope="col">Gemeten</th><th scope="col">Oud</th><th scope="col">Nieuw</th></tr>'
    return f'<table class="maten">\n<thead>{head}</thead>\n<tbody>\n{lines}\n</tbody>\n</table>\n'


def _beside(old: Scores, new: Scores) -> Iterator[tuple[str, str, str]]:
    for (name, before), (_, after) in zip(rows(old), rows(new), strict=True):
        yield name, before, after


def _inside(text: str) -> str:
    """A letter below the headings of the page."""
    page = markdown_html(text)
    for level in (3, 2, 1):
        page = page.replace(f"<h{level}", f"<h{level + 3}").replace(f"</h{level}>", f"</h{level + 3}>")
    return page
