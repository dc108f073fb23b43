"""The insert: what changes on a date, on one A4 sheet that is folded to A5."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.errors import InputError
from checker.source.amounts import AmountBook
from checker.source.dutch import long_date
from checker.source.municipality import Helper, Municipality
from publisher.change_words import HOLIDAY_PAY, change_words, label, shared_opening, shared_period, value
from publisher.changes import ChangedAmount, ChangedRule, Changes, Kind, changes
from publisher.house_style import COVER_SHADE, full_name, house_style, site_name, tint
from publisher.layouts import FONTS, LAYOUT, render_layout
from publisher.palette import WHITE
from publisher.pdf import Pdf, Press
from publisher.pictures import FALLBACK, picture_for, picture_uri
from publisher.typography import unbroken

SIDES = 2
PANELS = {
    "voorkant": "de voorkant",
    "achterkant": "de achterkant",
    "links": "de kant met bedragen",
    "rechts": "de kant met regels",
}
DRAFT = "Concept. Wij controleren de bedragen en regels nog."
UNSURE_DRAFT = "Concept. Nog niets is zeker."


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One amount as printed; `words` stands in place of both numbers."""

    label: str
    old: str
    new: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup:
    """Rows under one heading."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """One rule as printed: a picture, a heading, one word that says what happens, and its text."""

    picture: str
    title: str
    word: str
    text: str


def insert_pdf(book: AmountBook, municipality: Municipality, press: Press, old: date, new: date) -> Pdf:
    """The insert as PDF/UA-1 of exactly two pages.  InputError when nothing is chosen or it does not fit."""
    html = insert_html(chosen(changes(book, old, new)), municipality)
    styles = (FONTS, house_style(municipality), LAYOUT / "insert.css")
    _require_fit(press.lay_out(html, (*styles, LAYOUT / "insert-fit.css")), new)
    return press.pdf(html, styles)


def insert_html(found: Changes, municipality: Municipality) -> str:
    """The whole HTML page, without style sheets."""
    return render_layout("insert", content(found, municipality))


def _require_fit(document: Any, new: date) -> None:
    """InputError that names the panel that needs more than its half of a side."""
    places = Counter(name for page in document.pages for name in page.anchors)
    for name, shown in PANELS.items():
        if places[name] > 1:
            raise InputError(
                f"Het inlegvel van {long_date(new)} past niet op één vel papier: {shown} is te vol.",
                remedy="Zet bij minder bedragen of regels 'in_inlegvel: true', of maak hun tekst korter.",
                path="bedragen",
            )


def chosen(found: Changes) -> Changes:
    """Only what its file puts on the insert (`in_inlegvel: true`), and of that only what can be compared."""
    amounts = tuple(item for item in found.amounts if item.in_insert and item.kind is not Kind.NIET_VERGELEKEN)
    rules = tuple(item for item in found.rules if item.in_insert)
    if not amounts and not rules:
        raise InputError(
            f"Er staat niets op het inlegvel van {long_date(found.new)}.",
            remedy="Zet bij de bedragen en regels die de meeste mensen nodig hebben: 'in_inlegvel: true'.",
            path="bedragen",
        )
    return Changes(old=found.old, new=found.new, amounts=amounts, rules=rules)


def content(found: Changes, municipality: Municipality) -> dict[str, object]:
    """Everything `layout/insert.html.j2` prints."""
    phone = unbroken(municipality.telefoon)
    left, right = _panels(found, tuple(_row_groups(found, phone)))
    return {
        "title": f"Wat verandert er op {long_date(found.new)}?",
        "sender": full_name(municipality.naam),
        "municipality": municipality,
        "phone": phone,
        "website": site_name(municipality.website),
        "old_date": long_date(found.old),
        "new_date": long_date(found.new),
        "is_draft": found.to_check,
        "points": tuple(_points(found, phone)),
        "draft": UNSURE_DRAFT if _is_plan(found) else DRAFT,
        "groups": left,
        "more_groups": right,
        "only_now": bool(found.amounts) and all(item.kind is Kind.NOG_NIET_ZEKER for item in found.amounts),
        "rules_heading": "Plannen: nog niet zeker" if _only_plans(found) else "Nieuwe regels",
        "notes": tuple(_notes(found)),
        "rules": tuple(_rule_line(rule, in_plans=_only_plans(found)) for rule in found.rules),
        "helpers": tuple(_helper(one) for one in (municipality.clientondersteuning, municipality.formulierenhulp)),
        "picture_uri": picture_uri,
        "colours": {"paper": WHITE, "shade": tint(municipality.kleuren.hoofd, COVER_SHADE)},
    }


def _points(found: Changes, phone: str) -> Iterator[tuple[str, str]]:
    """The three things to remember, each with its picture, for the front."""
    if found.amounts:
        yield "geld", "U ziet uw bedragen van nu." if _is_plan(found) else "U ziet uw nieuwe bedragen."
    if found.rules:
        yield (
            "document",
            "U leest welke plannen er zijn." if _only_plans(found) else "U leest welke regels anders zijn.",
        )
    yield "telefoon", f"Vragen? Bel {phone}."


def _only_plans(found: Changes) -> bool:
    return bool(found.rules) and all(rule.kind is Kind.NOG_NIET_ZEKER for rule in found.rules)


def _is_plan(found: Changes) -> bool:
    """Is nothing at all certain yet?"""
    return all(item.kind is Kind.NOG_NIET_ZEKER for item in found.items)


def _panels(found: Changes, groups: tuple[RowGroup, ...]) -> tuple[tuple[RowGroup, ...], tuple[RowGroup, ...]]:
    """The groups for the left panel and, when there are no rules, the lower half of them for the right one."""
    if found.rules or len(groups) == 1:
        return groups, ()
    rows, half = 0, sum(len(group.rows) for group in groups) / 2
    for place, group in enumerate(groups, start=1):
        rows += len(group.rows)
        if rows >= half:
            return groups[:place], groups[place:]
    return groups, ()


def _row_groups(found: Changes, phone: str) -> Iterator[RowGroup]:
    """The amounts by heading.  What all labels of a group share moves into its heading: that saves a line a row."""
    for group in found.groups():
        if not group.amounts:
            continue
        opening, period = shared_opening(group.amounts), shared_period(group.amounts)
        name = opening or group.name
        rows = tuple(_row(item, phone, opening=opening, is_bare=bool(period)) for item in group.amounts)
        yield RowGroup(name=f"{name}, {period}" if period else name, rows=rows)


def _row(item: ChangedAmount, phone: str, *, opening: str, is_bare: bool) -> Row:
    words = ""
    if item.kind is Kind.LOKALE_KEUZE or (item.kind is Kind.NOG_NIET_ZEKER and item.old is None):
        words = change_words(item, phone)
    elif item.kind is Kind.GELIJK:
        words = f"blijft {value(item, item.new)}"
    old = "nieuw" if item.kind is Kind.NIEUW else value(item, item.old)
    new = {Kind.GESTOPT: "stopt", Kind.NOG_NIET_ZEKER: "niet bekend"}.get(item.kind) or value(item, item.new)
    text = (item.label if is_bare else label(item)).removeprefix(f"{opening}: ")
    return Row(label=_capital(text), old=old, new=new, words=words)


def _rule_line(rule: ChangedRule, *, in_plans: bool) -> RuleLine:
    """The rule; under a heading that says it already, its word is left out."""
    return RuleLine(
        picture=_picture(rule),
        title=rule.title,
        word="" if in_plans else f"{_capital(rule.kind.value)}.",
        text=" ".join(rule.short_text.split()),
    )


def _notes(found: Changes) -> Iterator[str]:
    if any(item.with_holiday_pay for item in found.amounts):
        yield HOLIDAY_PAY


def _picture(rule: ChangedRule) -> str:
    """The picture its heading suggests, or else its text, or else its group."""
    found = (picture_for(text) for text in (rule.title, rule.text, rule.group))
    return next((name for name in found if name != FALLBACK), FALLBACK)


def _helper(helper: Helper) -> dict[str, str]:
    return {"title": _capital(helper.naam), "text": f"{helper.uitleg} Bel {unbroken(helper.telefoon)}."}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
