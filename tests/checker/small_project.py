"""A small project in a folder of its own, for tests that plant faults."""

from __future__ import annotations

from pathlib import Path

PYPROJECT = "[tool.helder]\npeildatum = 2026-07-01\nwijzigingen = [[2026-01-01, 2026-07-01]]\n"
MUNICIPALITY = """naam: Gemeente Voorbeeld
afdeling: Inkomen
bezoekadres: {straat: Markt 1, postcode: 1234 AB, plaats: Voorbeeld}
postadres: {postbus: Postbus 1, postcode: 1234 AA, plaats: Voorbeeld}
telefoon: 14 0123
telefoon_bereikbaar: op werkdagen
website: https://voorbeeld.example
brieven_adres: https://voorbeeld.example/brief
kleuren: {hoofd: "#0B5563", accent: "#A13D12"}
logo: logo.svg
bezwaar: {naam: Burgemeester en wethouders, postbus: Postbus 1, postcode: 1234 AA, plaats: Voorbeeld, website: voorbeeld.example}
clientondersteuning: {naam: onafhankelijke hulp, telefoon: 14 0123, uitleg: Deze hulp is gratis.}
formulierenhulp: {naam: hulp bij formulieren, telefoon: 14 0123, uitleg: Deze hulp is gratis.}
"""
AMOUNT = """omschrijving: Bijstand
label_b1: U woont alleen
groep: Uw uitkering
eenheid: EUR
periode: maand
soort: norm
beslist: landelijk
waarden:
  2026-01-01: {waarde: "1401.50", status: vastgesteld, bron: {titel: Brief, gezien: 2026-01-02}}
  2026-07-01: {waarde: "1419.46", status: vastgesteld, bron: {titel: Brief, gezien: 2026-07-02}}
geldig_gecontroleerd_op: 2026-07-02
"""
SPEC = """titel: Een brief
soort: bericht
doelgroep: Iedereen
eigenaar: Team
grondslag: [{onderdeel: alles, wet: Awb, artikel: "3:41", juridisch: te_controleren}]
velden:
  partner: {type: tekst, betekenis: Naam van de partner, verplicht: false}
  posten: {type: lijst, betekenis: Posten, velden: {naam: {type: tekst, betekenis: Naam}, bedrag: {type: bedrag, betekenis: Bedrag}}}
"""
CASE = """omschrijving: Gewoon geval
gegevens:
  datum: 2026-07-06
  kenmerk: K-1
  ontvanger: {naam: Mevrouw A. de Vries, aanhef: mevrouw De Vries, straat: Markt 2, postcode: 1234 AB, plaats: Voorbeeld}
  contactpersoon: {naam: B. Bos, telefoon: 14 0123, bereikbaar: maandag van 9.00 tot 12.00 uur}
"""
ALONE = CASE + "  posten: []\n"
TOGETHER = CASE + '  partner: Jan\n  posten: [{naam: loon, bedrag: "10.50"}]\n'
BRIEF = """# Een brief

Beste {{ ontvanger.aanhef }},

Dit is een korte zin.
{% if partner %}
Uw partner heet {{ partner }}.
{% endif %}
{% for post in posten %}
U kreeg {{ post.bedrag }} voor {{ post.naam }}.
{% else %}
U kreeg niets.
{% endfor %}
"""
LONG = (  # one message, so that only the rule on length minds
    "Wij komen volgende week op een mooie dag met twee mensen van ons hele team naar uw nieuwe huis "
    "in het oude dorp aan de lange vaart."
)


def make_project(root: Path, files: dict[str, str] | None = None) -> Path:
    """Write the small project, with `files` (path → text) on top; gives its folder."""
    standard = {
        "pyproject.toml": PYPROJECT,
        "gemeente.yaml": MUNICIPALITY,
        "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        "bedragen/bijstand/alleenstaand.yaml": AMOUNT,
        "letters/een-brief/brief.md": BRIEF,
        "letters/een-brief/brief.yaml": SPEC,
        "letters/een-brief/voorbeelden/alleen.yaml": ALONE,
        "letters/een-brief/voorbeelden/samen.yaml": TOGETHER,
    }
    for name, text in {**standard, **(files or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
