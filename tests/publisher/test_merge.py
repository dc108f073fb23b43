"""Merging from end to end: every row is in the folder or in the report, also after a kill, and tells nothing of people."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import HelderError, UsageError
from checker.source.project import Project
from publisher.cli import main
from publisher.merge import worker
from publisher.merge.manifest import NAME, Origin, open_manifest, read_manifest
from publisher.merge.pool import Crew, dask, results
from publisher.merge.rows import Row
from publisher.merge.run import Summary, merge, plan
from publisher.merge.worker import Made
from publisher.pdf_checks import structure_tags
from tests.checker.small_project import BRIEF, SPEC, make_project

HELDER = Path(sys.executable).parent / "helder"
ROW: Mapping[str, Any] = {
    "datum": "2026-07-06", "kenmerk": "2026-TST-00001",
    "ontvanger": {"naam": "Mevrouw Zonnebloem", "aanhef": "mevrouw Zonnebloem", "straat": "Tulpenhof 88", "postcode": "8441 ES", "plaats": "Heerenveen"},
    "contactpersoon": {"naam": "B. Bos", "telefoon": "0513 000 101", "bereikbaar": "maandag"},
    "partner": "Jan Klaproos", "posten": [{"naam": "loon", "bedrag": "10,50"}],
}  # fmt: skip
PERSONAL = ("Zonnebloem", "Tulpenhof", "Klaproos", "8441", "TST", "10,50", "10.50")


class Inline(Executor):
    """Works at once, in this process."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*args, **named))
        except Exception as fault:  # noqa: BLE001 - as an executor does
            future.set_exception(fault)
        return future


@contextmanager
def inline() -> Iterator[Executor]:
    yield Inline()


INLINE = Crew(size=1, start=inline)


def write_rows(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def report_of(folder: Path) -> list[dict[str, str]]:
    path = folder / "rapport.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def letters_of(folder: Path) -> dict[int, Path]:
    return {int(path.stem.removeprefix("brief-")): path for path in folder.glob("brief-*.pdf")}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make_project(tmp_path / "project")
    monkeypatch.chdir(made)
    worker.desk.cache_clear()
    return made


def merged(root: Path, rows: list[Any], folder: Path, crew: Crew = INLINE, **more: Any) -> Summary:
    planned = plan(Project.load(root), "een-brief", write_rows(root / "rijen.jsonl", rows), None, **more)
    return merge(planned, folder, crew, lambda _done, _total: None)


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
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


class Dying(Inline):
    """Loses its worker at the third letter."""

    def __init__(self) -> None:
        self.count = 0

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        self.count += 1
        if self.count == 3:
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor())
            return future
        if self.count > 3:
            raise BrokenExecutor
        return super().submit(work, *args, **named)


@contextmanager
def dying() -> Iterator[Executor]:
    yield Dying()


@contextmanager
def dead() -> Iterator[Executor]:
    dead = Dying()
    dead.count = 3
    yield dead


def number(row: Row) -> Made:
    return Made(row.number, b"", 1)


def test_rows_of_a_worker_that_dies_are_made_again_once() -> None:
    rows = [Row(each, {}) for each in range(20)]
    found = [result.number for result in results(Crew(size=1, start=dying), number, rows)]
    assert sorted(found) == list(range(20))


def test_workers_that_keep_dying_end_in_a_clear_error() -> None:
    with pytest.raises(HelderError, match="minder --workers"):
        list(results(Crew(size=1, start=dead), number, [Row(1, {})]))


def test_few_rows_are_under_way_at_a_time() -> None:
    taken = 0

    def rows() -> Iterator[Row]:
        nonlocal taken
        for taken in range(1, 101):
            yield Row(taken, {})

    ahead = [taken - done for done, _ in enumerate(results(INLINE, number, rows()))]
    assert max(ahead) <= 4


def test_without_dask_the_command_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="uv sync --extra dask"):
        dask("tcp://127.0.0.1:1")


def helder(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["merge", *arguments], prog_name="helder")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("een-brif", "rijen.jsonl"), "Bedoelt u 'een-brief'?"),
        (("een-brief", "weg.csv"), "niet lezen"),
        (("een-brief", "rijen.jsonl", "--workers", "2", "--dask", "x"), "Kies --workers of --dask"),
        (("een-brief", "rijen.jsonl", "--dry-run", "--print-file", "x.pdf"), "Kies --dry-run of --print-file"),
    ],
)
def test_wrong_use_has_exit_code_2(root: Path, arguments: tuple[str, ...], message: str) -> None:
    write_rows(root / "rijen.jsonl", [ROW])
    result = helder(*arguments, "--output", "uit")
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.slow
def test_the_command_makes_letters_a_print_file_and_a_report(root: Path) -> None:
    write_rows(root / "rijen.jsonl", [ROW, ROW, {**ROW, "datum": "x"}])
    command = [HELDER, "merge", "een-brief", "rijen.jsonl", "--output", "uit", "--print-file", "alles.pdf"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "uit: 2 brieven" in done.stdout
    assert "Niet goed: 1 rij." in done.stdout
    assert done.stderr == ""
    with pikepdf.open(root / "alles.pdf") as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == 2
        assert [item.title for item in outline.root] == ["Rij 1", "Rij 2"]
        tags = [tag for tag, _ in structure_tags(pdf)]
        assert (tags.count("Document"), tags.count("H1")) == (1, 2)
        assert [str(part.S) for part in pdf.Root.StructTreeRoot.K[0].K] == ["/Part", "/Part"]
        assert [str(pdf.Root.Lang), str(pdf.docinfo.Title)] == ["nl-NL", "Een brief"]
    assert page.is_pdf_compliant_bytes((root / "alles.pdf").read_bytes(), profile="ua1")


@pytest.mark.slow
def test_a_killed_command_goes_on_and_makes_every_letter_once(root: Path) -> None:
    write_rows(root / "rijen.jsonl", [ROW] * 60)
    command = [HELDER, "merge", "een-brief", "rijen.jsonl", "--output", "uit", "--workers", "1"]
    first = subprocess.Popen(command, cwd=root)
    while len(letters_of(root / "uit")) < 5 and first.poll() is None:
        time.sleep(0.01)
    first.kill()
    assert first.wait() == -signal.SIGKILL
    early = letters_of(root / "uit")
    assert 5 <= len(early) < 60
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in early.values())
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "60 brieven (" in done.stdout
    assert sorted(entry.rij for entry, _ in read_manifest(root / "uit")) == list(range(1, 61))
    assert sorted(path.name for path in (root / "uit").iterdir()) == [
        *(f"brief-{number:06d}.pdf" for number in range(1, 61)), NAME,
    ]  # fmt: skip


DASK = """
import json, sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    pids = list(cluster.workers.values())
    print(json.dumps([cluster.scheduler_address, [worker.pid for worker in pids]]), flush=True)
    sys.stdin.read()
"""


@pytest.mark.slow
def test_on_dask_every_letter_is_there_once_when_a_worker_is_killed(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    (tmp_path / "cluster.py").write_text(DASK, encoding="utf-8")
    write_rows(root / "rijen.jsonl", [ROW] * 40)
    with (tmp_path / "log").open("w") as log_file:
        cluster = subprocess.Popen(
            [sys.executable, tmp_path / "cluster.py"],
            cwd=root,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log_file,
        )
    try:
        assert cluster.stdout is not None
        address, workers = json.loads(cluster.stdout.readline())
        command = [HELDER, "merge", "een-brief", "rijen.jsonl", "--output", "uit", "--dask", address]
        merging = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
        while len(letters_of(root / "uit")) < 15 and merging.poll() is None:
            time.sleep(0.01)
        assert merging.poll() is None
        os.kill(workers[0], signal.SIGKILL)
        said, _ = merging.communicate(timeout=120)
    finally:
        cluster.communicate("")
    assert merging.returncode == 0
    assert "uit: 40 brieven" in said
    assert sorted(entry.rij for entry, _ in read_manifest(root / "uit")) == list(range(1, 41))
    assert set(letters_of(root / "uit")) == set(range(1, 41))
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert not any(word in log for word in PERSONAL)
