"""A template as a page with placeholders, for a system that fills in html."""

from __future__ import annotations

import html

from checker.text.markup import parser
from publisher.export.mark_lines import MARK
from publisher.export.marks import Marked

_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1.125rem/1.5 "Atkinson Hyperlegible Next", Verdana, sans-serif }}
body {{ margin: 2rem auto; max-width: 42rem; padding: 0 1rem }}
div {{ background: #f2f2f2; padding: .25rem 1rem }}
td, th {{ border: 1px solid #767676; padding: .25rem .5rem; text-align: left }}
table {{ border-collapse: collapse }}
.veld {{ background: #fff3bf }}
.instructie {{ color: #7a1f5c; font-size: .875em }}
</style>
</head>
<body>
{body}</body>
</html>
"""


def html_file(template: Marked, names: dict[str, str], title: str) -> bytes:
    """The page; every field is a `span` with the class `veld` and its name in `data-veld`."""
    markdown = parser()
    body: str = markdown.render(template.text)

    def written(number: int) -> str:
        mark = template.marks[number]
        shown = html.escape(mark.shown, quote=False)
        if mark.kind == "field":
            return f'<span class="veld" data-veld="{names[mark.text]}">{shown}</span>'
        return f'<span class="instructie">{shown}</span>'

    body = MARK.sub(lambda found: written(int(found[1])), body)
    return _PAGE.format(title=html.escape(title), body=body).encode()
