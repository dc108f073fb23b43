"""Merging in one process: every row is in the folder or in the report, and neither tells anything of people."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import UsageError
from publisher.merge import worker
from publisher.merge.manifest import NAME, Origin, open_manifest, read_manifest
from tests.checker.small_project import BRIEF, SPEC
from tests.publisher.merge.one_letter import PERSONAL, ROW, letters_of, merged, report_of


def test_good_rows_become_letters_and_bad_rows_a_report_without_data(root: Path, tmp_path: Path) -> None:
    bad = [
        {**ROW, "datum": "31 juni 2026"},
        {**ROW, "ontvanger": {**ROW["ontvanger"], "naam": "Zonnebloem " * 20}},
        "{",
    ]
    summary = merged(root, [ROW, *bad, {**ROW, "posten": []}], tmp_path / "uit")
    assert (summary.made, summary.bad) == (2, 3)
    assert set(letters_of(tmp_path / "uit")) == {1, 5}
    rows = report_of(tmp_path / "uit")
    assert [(row["rij"], row["veld"]) for row in rows] == [("2", "datum"), ("4", ""), ("3", "")]
    assert "past niet in het venster" in rows[2]["probleem"]
    written = (tmp_path / "uit/rapport.csv").read_text(encoding="utf-8") + (tmp_path / "uit" / NAME).read_text("utf-8")
    assert [word for word in PERSONAL if word in written] == []
    assert [name.name for name in (tmp_path / "uit").iterdir() if any(word in name.name for word in PERSONAL)] == []


def test_the_manifest_tells_what_each_file_is_made_of(root: Path, tmp_path: Path) -> None:
    merged(root, [ROW], tmp_path / "uit")
    ((entry, origin),) = read_manifest(tmp_path / "uit")
    data = (tmp_path / "uit" / entry.bestand).read_bytes()
    assert (entry.rij, entry.sha256, entry.bladzijden) == (1, hashlib.sha256(data).hexdigest(), 1)
    assert (origin.brief, len(origin.sjabloon), len(origin.gegevens)) == ("een-brief", 16, 64)
    assert origin.helder


def test_a_second_run_makes_only_what_is_missing(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    merged(root, [ROW] * 4, folder)
    before = {number: path.read_bytes() for number, path in letters_of(folder).items()}
    letters_of(folder)[1].unlink()
    letters_of(folder)[2].write_bytes(b"half")
    lines = (folder / NAME).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / NAME).write_text("".join(lines[:3]) + lines[3][:40], encoding="utf-8")
    (folder / ".brief-000004.pdf.abc").mkdir()
    summary = merged(root, [ROW] * 4, folder)
    assert (summary.made, summary.earlier) == (4, 1)
    assert {number: path.read_bytes() for number, path in letters_of(folder).items()} == before
    assert sorted(entry.rij for entry, _ in read_manifest(folder)) == [1, 2, 3, 4]
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_a_folder_with_other_letters_is_left_alone(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    merged(root, [ROW], folder)
    kept = letters_of(folder)[1].read_bytes()
    with pytest.raises(UsageError, match="verschil in: gegevens"):
        merged(root, [ROW, ROW], folder)
    (root / "letters/een-brief/brief.md").write_text(f"{BRIEF}\nNog een zin.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="verschil in: sjabloon"):
        merged(root, [ROW], folder)
    (folder / NAME).unlink()
    with pytest.raises(UsageError, match="staan al brieven"):
        merged(root, [ROW], folder)
    assert letters_of(folder)[1].read_bytes() == kept


def test_two_commands_do_not_share_a_folder(tmp_path: Path) -> None:
    origin = Origin(brief="a", gegevens="b", sjabloon="c", helder="d")
    with (
        open_manifest(tmp_path, origin),
        pytest.raises(UsageError, match="andere opdracht"),
        open_manifest(tmp_path, origin),
    ):
        pass


def test_a_letter_that_lacks_what_the_law_asks_is_refused(root: Path, tmp_path: Path) -> None:
    objection = (
        "\n{% if partner %}\n::: bezwaar\n## Bent u het niet eens met dit besluit?\n\nU mag bezwaar maken. Doe dit binnen 6 weken: "
        "tot en met {{ datum|einde_termijn(6)|datum }}.\nSchrijf uw naam en adres, de datum, welk besluit het is, waarom, en uw handtekening.\n"
        "Stuur dit naar het college, Postbus 1, 1234 AA Voorbeeld. Het kan ook op www.voorbeeld.example. Het is gratis.\n:::\n{% endif %}\n"
    )
    (root / "letters/een-brief/brief.md").write_text(BRIEF + objection, encoding="utf-8")
    (root / "letters/een-brief/brief.yaml").write_text(
        SPEC.replace("soort: bericht", "soort: besluit"), encoding="utf-8"
    )
    other = {key: value for key, value in ROW.items() if key != "partner"}
    merged(root, [ROW, other], tmp_path / "uit")
    refused = {row["rij"]: row for row in report_of(tmp_path / "uit") if row["veld"] == "regel B01"}
    assert set(refused) == {"2"}
    assert "bezwaar ontbreekt" in refused["2"]["probleem"]
    assert "helder rule B01" in refused["2"]["oplossing"]


def test_a_dry_run_reports_and_makes_nothing(root: Path, tmp_path: Path) -> None:
    summary = merged(root, [ROW, {**ROW, "datum": "x"}], tmp_path / "uit", dry_run=True)
    assert (summary.made, summary.bad) == (1, 1)
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["rapport.csv"]


def test_a_bug_is_reported_without_its_message(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(variant: Any, *_: Any) -> None:
        raise RuntimeError(str(variant.data))

    monkeypatch.setattr(worker, "letter_pdf", broken)
    assert merged(root, [ROW], tmp_path / "uit").bad == 1
    (row,) = report_of(tmp_path / "uit")
    assert "RuntimeError in test_merge.py:" in row["probleem"]
    assert not any(word in str(row) for word in PERSONAL)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.floats(allow_nan=True),
    st.sampled_from(["6-7-2026", "1.419,46", "ja", "漢", "{{ gemeente }}", "<b>", "```", "# Kop", "|", "_", "\u202e"]),
    st.lists(st.dictionaries(st.sampled_from(["naam", "bedrag", "x"]), st.text(max_size=4)), max_size=2),
)  # fmt: skip
ROWS = st.one_of(
    st.just(ROW),
    st.builds(lambda name, value: {**ROW, name: value}, st.sampled_from([*ROW, "vreemd", "ontvanger.naam"]), VALUES),
    st.sampled_from(["{", "[]", "1", "null", '{"datum": 1}']),
)


@pytest.mark.slow
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROWS, min_size=1, max_size=4))
def test_every_row_is_in_the_folder_or_in_the_report_and_never_in_both(
    root: Path, tmp_path_factory: pytest.TempPathFactory, rows: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("uit")
    summary = merged(root, rows, folder)
    reported = {int(row["rij"]) for row in report_of(folder)}
    assert reported | set(letters_of(folder)) == set(range(1, len(rows) + 1))
    assert not reported & set(letters_of(folder))
    assert (summary.made, summary.bad) == (len(letters_of(folder)), len(reported))
    assert {entry.rij for entry, _ in read_manifest(folder)} == set(letters_of(folder))
