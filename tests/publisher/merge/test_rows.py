"""Files as Dutch programs write them, read into checked data: values, columns and rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checker.errors import HelderError, InputErrors, UsageError
from checker.source.letter import FieldSpec, LetterSpec
from publisher.merge.columns import ColumnsFile, map_columns
from publisher.merge.dutch_values import plain_value
from publisher.merge.rows import BadRow, Row, RowReader
from publisher.merge.table import open_table

SPEC = LetterSpec.model_validate(
    {
        "titel": "Een brief",
        "soort": "bericht",
        "doelgroep": "Iedereen",
        "eigenaar": "Team",
        "grondslag": [],
        "velden": {
            "bedrag_per_maand": {"type": "bedrag", "betekenis": "Wat de lezer krijgt"},
            "werk": {"type": "ja_nee", "betekenis": "Of de lezer werkt"},
            "soort_huis": {"type": "keuze", "opties": ["huur", "koop"], "betekenis": "Hoe de lezer woont"},
            "partner": {"type": "tekst", "betekenis": "Naam van de partner", "verplicht": False},
            "maanden": {
                "type": "lijst",
                "betekenis": "De maanden",
                "velden": {
                    "maand": {"type": "tekst", "betekenis": "Maand"},
                    "bedrag": {"type": "bedrag", "betekenis": "B"},
                },
            },
            "pauze": {
                "type": "groep",
                "betekenis": "Een pauze",
                "verplicht": False,
                "velden": {
                    "tot": {"type": "datum", "betekenis": "Laatste dag"},
                    "reden": {"type": "tekst", "betekenis": "R"},
                },
            },
        },
    }
)
CELLS: Mapping[str, str] = {
    "datum": "6 juli 2026", "kenmerk": "2026-TST-00001", "ontvanger.naam": "Mevrouw Ł. Şahin",
    "ontvanger.aanhef": "mevrouw Şahin", "ontvanger.straat": "Markt 1", "ontvanger.postcode": "8441 ES",
    "ontvanger.plaats": "Heerenveen", "contactpersoon.naam": "Anna Postma", "contactpersoon.telefoon": "0513 000 102",
    "contactpersoon.bereikbaar": "werkdagen", "bedrag_per_maand": "€ 1.419,46", "werk": "x", "soort_huis": "Huur",
    "maanden.1.maand": "mei", "maanden.1.bedrag": "10", "maanden.2.maand": "", "maanden.2.bedrag": "",
}  # fmt: skip


def write_csv(path: Path, rows: list[Mapping[str, str]], *, delimiter: str = ";", encoding: str = "utf-8") -> Path:
    lines = [rows[0].keys(), *(row.values() for row in rows)]
    text = "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    path.write_text(text + "\r\n", encoding=encoding, newline="")
    return path


def read(path: Path, own: ColumnsFile | None = None) -> list[Row | BadRow]:
    table = open_table(path)
    reader = RowReader(SPEC, map_columns(SPEC, table.header, own or ColumnsFile(), path.name))
    return [reader.read(record) for record in table.records()]


def only(rows: list[Row | BadRow]) -> Mapping[str, Any]:
    assert len(rows) == 1
    assert isinstance(rows[0], Row), rows[0]
    return rows[0].data


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        *(("datum", text, "2026-07-06") for text in (
            "6-7-2026", "06-07-2026", "6/7/2026", "6.7.2026", "6 juli 2026", "6 jul. 2026", "2026-07-06",
            "maandag 6 juli 2026", "2026-07-06 00:00:00", "2026-07-06T00:00:00", " 6\u00a0juli  2026 ",
        )),
        ("datum", "2 mrt 2026", "2026-03-02"),
        *(("bedrag", text, "1419.46") for text in ("1.419,46", "€ 1.419,46", "€1419,46", "1419.46", "EUR 1419,46")),
        *(("bedrag", text, "1419") for text in ("1.419", "1419", "€ 1.419,-", "1419,--")),
        ("bedrag", "-5,5", "-5.5"), ("bedrag", "€ -5,50", "-5.50"), ("bedrag", "-€ 5,50", "-5.50"), ("bedrag", "−5,50", "-5.50"),
        ("procent", "5,5 %", "5.5"), ("procent", "5%", "5"),
        *(("ja_nee", text, True) for text in ("ja", "Ja", "x", "X", "WAAR", "1")),
        *(("ja_nee", text, False) for text in ("nee", "N", "onwaar", "0")),
        ("tijd", "14:00 uur", "14:00"), ("tekst", "  a b ", "  a b "),
    ],
)  # fmt: skip
def test_a_value_is_read_the_dutch_way(kind: str, text: str, expected: object) -> None:
    assert plain_value(FieldSpec(type=kind, betekenis="x"), text) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("datum", "31-2-2026"), ("datum", "6-7-26"), ("datum", "dinsdag 6 juli 2026"), ("datum", "7-6/2026"),
        ("datum", "6 july 2026"), ("datum", "2026-07-06 13:00"), ("bedrag", "1,419.46"), ("bedrag", "14,195"),
        ("bedrag", "1.4x"), ("bedrag", "12 34"), ("ja_nee", "misschien"), ("ja_nee", "-"), ("procent", "vijf"),
    ],
)  # fmt: skip
def test_a_value_that_could_mean_two_things_or_nothing_is_refused(kind: str, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong is told by the row reader
        plain_value(FieldSpec(type=kind, betekenis="x"), text)  # type: ignore[arg-type]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_separator_and_encoding_gives_the_same_data(tmp_path: Path, delimiter: str, encoding: str) -> None:
    data = only(read(write_csv(tmp_path / "r.csv", [CELLS], delimiter=delimiter, encoding=encoding)))
    assert data["datum"] == date(2026, 7, 6)
    assert data["bedrag_per_maand"] == Decimal("1419.46")
    assert (data["werk"], data["soort_huis"], data["partner"], data["pauze"]) == (True, "huur", None, None)
    assert data["maanden"] == [{"maand": "mei", "bedrag": Decimal(10)}]
    assert data["ontvanger"]["naam"] == "Mevrouw Ł. Şahin"


def test_an_old_windows_file_keeps_its_accents(tmp_path: Path) -> None:
    cells = {**CELLS, "ontvanger.naam": "Mevrouw Joëlle Müller", "ontvanger.aanhef": "mevrouw Müller"}
    data = only(read(write_csv(tmp_path / "r.csv", [cells], encoding="cp1252")))
    assert data["ontvanger"]["naam"] == "Mevrouw Joëlle Müller"
    assert data["bedrag_per_maand"] == Decimal("1419.46")


def test_json_lines_nest_or_name_the_path_and_keep_lists(tmp_path: Path) -> None:
    flat = {key: value for key, value in CELLS.items() if not key.startswith("maanden")}
    months = [{"maand": f"maand {number}", "bedrag": 10.5} for number in range(1, 13)]
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps({**flat, "werk": False, "maanden": months}) + "\n\n", encoding="utf-8")
    data = only(read(path))
    assert data["werk"] is False
    assert [month["maand"] for month in data["maanden"]][-1] == "maand 12"
    assert data["maanden"][0]["bedrag"] == Decimal("10.5")


def test_more_than_nine_items_in_columns_stay_in_order(tmp_path: Path) -> None:
    months = {
        f"maanden.{n}.{part}": value for n in range(1, 12) for part, value in (("maand", f"m{n}"), ("bedrag", "1"))
    }
    data = only(read(write_csv(tmp_path / "r.csv", [{**CELLS, **months}])))
    assert [month["maand"] for month in data["maanden"]] == [f"m{n}" for n in range(1, 12)]


def test_names_of_a_team_fixed_values_and_columns_nobody_needs(tmp_path: Path) -> None:
    cells = {
        ("Naam cliënt" if key == "ontvanger.naam" else key): value for key, value in CELLS.items() if key != "datum"
    }
    own = ColumnsFile(
        kolommen={"Naam cliënt": "ontvanger.naam", "BSN": None}, vast={"datum": date(2026, 7, 6), "partner": "Jan"}
    )
    data = only(read(write_csv(tmp_path / "r.csv", [{**cells, "BSN": "999"}]), own))
    assert (data["datum"], data["partner"], data["ontvanger"]["naam"]) == (date(2026, 7, 6), "Jan", "Mevrouw Ł. Şahin")


def without(name: str) -> dict[str, str]:
    return {key: value for key, value in CELLS.items() if key != name}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({**CELLS, "ontvanger.nam": "x"}, r"de kolom 'ontvanger\.nam' is onbekend(?s:.*)Bedoelt u 'ontvanger\.naam'"),
        (without("kenmerk"), "de kolom 'kenmerk' ontbreekt"),
        (without("maanden.1.bedrag"), r"de kolom 'maanden\.1\.bedrag' ontbreekt"),
        ({**CELLS, "Kenmerk": "x"}, "het veld 'kenmerk' krijgt twee keer een waarde"),
        ({**CELLS, "123456782": "x"}, "naam niet te tonen"),
        ({"Mevrouw Şahin": "Markt 1"}, "geen enkele kolom is bekend"),
    ],
)
def test_a_header_that_does_not_fit_is_one_clear_error(tmp_path: Path, cells: dict[str, str], message: str) -> None:
    with pytest.raises(InputErrors, match=message) as caught:
        read(write_csv(tmp_path / "r.csv", [cells]))
    assert "Şahin" not in str(caught.value)


def test_files_that_are_no_table_are_refused(tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").write_bytes(b"PK")
    (tmp_path / "r.csv").write_text("\n\n", encoding="utf-8")
    with pytest.raises(UsageError, match="Bewaar het bestand als CSV"):
        open_table(tmp_path / "r.xlsx")
    with pytest.raises(HelderError, match="eerste rij"):
        open_table(tmp_path / "r.csv")
    with pytest.raises(UsageError, match="niet lezen"):
        open_table(tmp_path / "weg.csv")


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        ({"datum": "31-2-2026"}, "datum", "is geen bestaande datum"),
        ({"bedrag_per_maand": "veel"}, "bedrag_per_maand", "is geen bedrag"),
        ({"bedrag_per_maand": ""}, "bedrag_per_maand", "ontbreekt"),
        ({"werk": "soms"}, "werk", "moet ja of nee zijn"),
        ({"soort_huis": "boot"}, "soort_huis", "heeft een waarde die niet kan"),
        ({"maanden.2.maand": "juni"}, "maanden.2.bedrag", "ontbreekt"),
        ({"ontvanger.naam": " "}, "ontvanger.naam", "ontbreekt"),
    ],
)
def test_a_fault_names_row_and_field_and_what_to_write(
    tmp_path: Path, change: dict[str, str], field: str, problem: str
) -> None:
    (bad,) = read(write_csv(tmp_path / "r.csv", [{**CELLS, **change}]))
    assert isinstance(bad, BadRow)
    assert bad.number == 2
    assert [(found.field, found.problem) for found in bad.problems] == [(field, problem)]
    assert bad.problems[0].remedy
    assert not any(value in repr(bad) for value in change.values() if value.strip())


@pytest.mark.parametrize("line", ["{", "[1]", '{"a": 1, "a": 2}', '"tekst"', '{"Mevrouw 123456782": 1}', "[" * 5000])
def test_a_json_line_that_is_wrong_is_a_bad_row(tmp_path: Path, line: str) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    (bad,) = read(path)
    assert isinstance(bad, BadRow)
    assert "123456782" not in repr(bad)


def test_cells_too_many_or_too_few_and_loose_quotes_are_bad_rows(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "r.csv", [CELLS, CELLS])
    good = path.read_text(encoding="utf-8").splitlines()
    lines = [good[0], good[1], "a;b", good[1] + ";c", good[1] + ";;", '"a" b;c', "", good[1]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [(row.number, type(row).__name__) for row in read(path)] == [
        (2, "Row"), (3, "BadRow"), (4, "BadRow"), (5, "Row"), (6, "BadRow"), (8, "Row"),
    ]  # fmt: skip


def test_a_row_does_not_show_its_data(tmp_path: Path) -> None:
    (row,) = read(write_csv(tmp_path / "r.csv", [CELLS]))
    assert repr(row) == "<rij 2>"
