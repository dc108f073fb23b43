"""Train the embedded pipeline from a treebank: `make model DATA=folder`.  About an hour on one core."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from training.package import DEV, TRAIN, package
from training.treebank import HELD_OUT, SEED, read, split, write

CONFIG = Path(__file__).with_name("config.cfg")


def main() -> None:
    """Arguments: folder with the treebank, working folder, folder for the finished pipeline."""
    data, work, target = map(Path, sys.argv[1:4])
    for name in (TRAIN, DEV):
        if not (data / name).is_file():
            sys.exit(f"'{data / name}' ontbreekt. Typ: make model DATA=map-met-de-boombank")
    work.mkdir(parents=True, exist_ok=True)
    learned, held_out = split(list(read(data / TRAIN)), HELD_OUT, SEED)
    write(work / "train.spacy", learned)
    write(work / "held-out.spacy", held_out)
    command = [sys.executable, "-m", "spacy", "train", str(CONFIG), "--output", str(work / "out")]
    paths = ["--paths.train", str(work / "train.spacy"), "--paths.dev", str(work / "held-out.spacy")]
    subprocess.run([*command, *paths], check=True)  # noqa: S603 - our own command
    package(work / "out" / "model-best", data, target)


if __name__ == "__main__":
    main()
