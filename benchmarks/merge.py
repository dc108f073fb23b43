"""What does `helder merge` cost above WeasyPrint itself, does a second worker help, and does memory stay flat?

All rows are invented.  Ratios only: machines differ, and so does the same machine from minute to minute.  So ours and
WeasyPrint take turns on the same letters, in CPU time, and the median of the rounds counts.

    python benchmarks/merge.py [--letters 1300] [--rounds 5] [--per-round 26] [--memory 5000]

WeasyPrint's best mode: one font configuration, parsed style sheets and one image cache for all letters, on the HTML
that we made.  Ours does the same and adds: reading and checking the row, Jinja, the parts that the law asks for,
Markdown to HTML, the window of the envelope, PDF/UA and structure checks, file and manifest.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from weasyprint import HTML

from checker.source.letter import Case
from checker.source.project import Project
from checker.source.yaml_file import load
from publisher.house_style import house_style
from publisher.layouts import FONTS
from publisher.letter_html import variant_html
from publisher.letter_pdf import LETTER
from publisher.merge.manifest import Manifest, open_manifest
from publisher.merge.pool import look_for_garbage_less, processes
from publisher.merge.rows import Row
from publisher.merge.run import Plan, good_rows, merge, plan
from publisher.merge.worker import Made, desk
from publisher.pdf import VARIANT, Press

ROOT = Path(__file__).resolve().parents[1]
NAME = "toekenning-bijstand"
USUAL_GARBAGE = gc.get_threshold()
VARIANTS = ("alleen", "samen-met-loon", "alleenstaande-ouder")
STREETS = ("Lindelaan", "Kerkstraat", "Stationsweg", "Markt", "Tulpenhof")


def write_rows(path: Path, count: int) -> Path:
    """Invented rows: three variants of one decision, each with another address and number."""
    cases = [load(ROOT / f"letters/{NAME}/voorbeelden/{name}.yaml", name)["gegevens"] for name in VARIANTS]
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            row = dict(cases[number % len(cases)])
            street = f"{STREETS[number % len(STREETS)]} {number % 97 + 1}"
            row |= {"kenmerk": f"2026-TST-{number:05d}", "ontvanger": {**row["ontvanger"], "straat": street}}
            lines.write(json.dumps(row, default=str) + "\n")
    return path


def cpu_seconds(work: Callable[[], None], *, as_worker: bool = False) -> float:
    """CPU time; `as_worker` with the garbage collection of our workers, else with that of Python."""
    if as_worker:
        look_for_garbage_less()
    begin = time.process_time()
    work()
    seconds = time.process_time() - begin
    gc.unfreeze()
    gc.set_threshold(*USUAL_GARBAGE)
    return seconds


def added_cost(planned: Plan, rounds: int, per_round: int, folder: Path) -> tuple[float, float]:
    """Medians over the rounds of ours / WeasyPrint: as it comes, and with our garbage collection for both."""
    here = desk(planned.job)
    press, municipality = Press(ROOT), here.project.municipality
    sheets = [press._sheet(style) for style in (FONTS, house_style(municipality), LETTER)]  # noqa: SLF001 - the same ones

    def html(row: Row) -> str:
        case = Case(name="rij", path=Path(), omschrijving="", data=row.data)
        return variant_html(here.renderer.render_case(here.letter, case), municipality)

    def theirs(pages: list[str]) -> None:
        for page in pages:
            source = HTML(string=page, base_url=f"{ROOT}/", url_fetcher=press._files)  # noqa: SLF001
            document = source.render(
                font_config=press._fonts,  # noqa: SLF001
                stylesheets=sheets,
                cache=press._images,  # noqa: SLF001
                pdf_variant=VARIANT,
                pdf_tags=True,
            )
            document.write_pdf(pdf_variant=VARIANT, pdf_tags=True)

    def ours(manifest: Manifest) -> None:
        for record in planned.table.records():
            row = planned.reader.read(record)
            made = here.make(row, only_check=False) if isinstance(row, Row) else row
            if not isinstance(made, Made):
                raise SystemExit(f"een rij is niet goed: {made}")
            manifest.add(made.number, made.data, made.pages)
            if record.number == per_round:
                return

    pages = [html(row) for row in list(good_rows(planned, set()))[:per_round]]
    ratios: list[tuple[float, float]] = []
    with open_manifest(folder, planned.origin) as manifest:
        theirs(pages[:3]), ours(manifest)  # both warm
        for _ in range(rounds):
            first = cpu_seconds(lambda: theirs(pages))
            mine = cpu_seconds(lambda: ours(manifest), as_worker=True)
            second = cpu_seconds(lambda: theirs(pages))
            tuned = cpu_seconds(lambda: theirs(pages), as_worker=True)
            ratios.append((mine / ((first + second) / 2), mine / tuned))
    print(f"  per ronde: {', '.join(f'{plain:.2f} ({tuned:.2f})' for plain, tuned in ratios)}")
    return statistics.median(plain for plain, _ in ratios), statistics.median(tuned for _, tuned in ratios)


def throughput(planned: Plan, workers: int, folder: Path) -> float:
    """Letters per second, counted between the tenth part and the end, so that starting up does not count."""
    marks: list[tuple[float, int]] = []
    merge(planned, folder, processes(workers), lambda done, _: marks.append((time.perf_counter(), done)))
    first = marks[len(marks) // 10]
    last = marks[-1 - workers]  # at the very end workers fall idle one by one
    return (last[1] - first[1]) / (last[0] - first[0])


def peaks(count: int) -> tuple[int, int]:
    """Most memory of command and of its largest worker, in MB, for a run in a process of its own."""
    done = subprocess.run(  # noqa: S603 - this script
        [sys.executable, __file__, "--peak", str(count)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    command, worker = json.loads(done.stdout)
    return command, worker


def peak(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        planned = plan(Project.load(ROOT), NAME, write_rows(Path(folder) / "rijen.jsonl", count), None)
        merge(planned, Path(folder) / "uit", processes(2), lambda _done, _total: None)
    usage = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps(usage))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--letters", type=int, default=1300)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--per-round", type=int, default=26)
    options.add_argument(
        "--memory", type=int, default=0, help="compare memory at a tenth of this many letters and at all"
    )
    options.add_argument("--peak", type=int, default=0, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.peak:
        peak(chosen.peak)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        planned = plan(Project.load(ROOT), NAME, write_rows(folder / "rijen.jsonl", chosen.letters), None)
        cost, tuned = added_cost(planned, chosen.rounds, chosen.per_round, folder / "kosten")
        print(f"samenvoegen: {cost:.2f} × WeasyPrint op dezelfde HTML, met alle controles erbij (doel: hooguit 1,15)")
        print(f"  en {tuned:.2f} × als ook WeasyPrint alleen zo weinig naar afval zoekt als onze werkers")
        one, two = (throughput(planned, workers, folder / f"uit{workers}") for workers in (1, 2))
        print(f"samenvoegen: 2 werkers maken {two / one:.2f} × zoveel brieven als 1 (doel: minstens 1,80)")
        print(f"(in deze keer: {one:.1f} en {two:.1f} brieven per seconde, over {chosen.letters} brieven)")
    if chosen.memory:
        few, many = peaks(chosen.memory // 10), peaks(chosen.memory)
        print(f"geheugen bij {chosen.memory // 10} en {chosen.memory} brieven: opdracht {few[0]} en {many[0]} MB, "
              f"werker {few[1]} en {many[1]} MB")  # fmt: skip


if __name__ == "__main__":
    main()
