"""`helder merge` from end to end: letters, print file and report, and every letter once when it is killed halfway."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import page
import pikepdf
import pytest
from click.testing import CliRunner, Result

from publisher.cli import main
from publisher.merge.manifest import NAME, read_manifest
from publisher.pdf_checks import structure_tags
from tests.publisher.merge.one_letter import PERSONAL, ROW, letters_of, write_rows

HELDER = Path(sys.executable).parent / "helder"
MANY = 24  # rows, so that enough is left to do when
SOME = 5  # letters are there and the work is killed


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
    write_rows(root / "rijen.jsonl", [ROW] * MANY)
    command = [HELDER, "merge", "een-brief", "rijen.jsonl", "--output", "uit", "--workers", "1"]
    first = subprocess.Popen(command, cwd=root)
    while len(letters_of(root / "uit")) < SOME and first.poll() is None:
        time.sleep(0.01)
    first.kill()
    assert first.wait() == -signal.SIGKILL
    early = letters_of(root / "uit")
    assert SOME <= len(early) < MANY
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in early.values())
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{MANY} brieven (" in done.stdout
    assert sorted(entry.rij for entry, _ in read_manifest(root / "uit")) == list(range(1, MANY + 1))
    assert sorted(path.name for path in (root / "uit").iterdir()) == [
        *(f"brief-{number:06d}.pdf" for number in range(1, MANY + 1)), NAME,
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
    write_rows(root / "rijen.jsonl", [ROW] * MANY)
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
        while len(letters_of(root / "uit")) < SOME and merging.poll() is None:
            time.sleep(0.01)
        assert merging.poll() is None
        os.kill(workers[0], signal.SIGKILL)
        said, _ = merging.communicate(timeout=120)
    finally:
        cluster.communicate("")
    assert merging.returncode == 0
    assert f"uit: {MANY} brieven" in said
    assert sorted(entry.rij for entry, _ in read_manifest(root / "uit")) == list(range(1, MANY + 1))
    assert set(letters_of(root / "uit")) == set(range(1, MANY + 1))
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert not any(word in log for word in PERSONAL)
