"""What must hold for the repository as a whole, whatever the code does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from checker.source.letter import STANDARD_FIELDS, FieldSpec
from checker.source.norm_settings import NormSettings
from publisher.pictures import picture_names

ROOT = Path(__file__).parents[1]
CONTENT = ("letters", "infomap", "site", "bedragen", "huisstijl")
PACKAGES = ("checker", "publisher")
PIPELINE = ROOT / "checker/model/helder_nl"


@cache
def tracked() -> tuple[Path, ...]:
    if not (ROOT / ".git").exists():
        pytest.skip("this copy is no git repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def texts() -> list[tuple[Path, str]]:
    """Files that people write; the language pipeline is data that spaCy writes, its card excepted."""
    found = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data and PIPELINE not in path.parents:
            found.append((path.relative_to(ROOT), data.decode("utf-8")))
    return found


def test_the_pipeline_holds_no_path_of_the_machine_that_trained_it() -> None:
    for name in ("config.cfg", "meta.json"):
        assert not re.search(r'"/(?:home|root|tmp|work|Users)/', (PIPELINE / name).read_text(encoding="utf-8"))


def shell_lines(document: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / document).read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def commands(document: str) -> set[str]:
    """The helder commands a document tells people to type, as in a shell block or in `helder check`."""
    text = (ROOT / document).read_text(encoding="utf-8")
    typed = [*shell_lines(document), *re.findall(r"`(helder [^`]+)`", text)]
    return {found.group(1) for line in typed for found in re.finditer(r"(?:^|\| )helder ([a-z]+(?: letter)?)\b", line)}


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    spans = re.findall(r"`(make [a-z-]+)`", (ROOT / document).read_text(encoding="utf-8"))
    named = {line.split()[1] for line in [*shell_lines(document), *spans] if line.startswith("make ")}
    assert named
    assert named <= targets


@pytest.mark.slow
@pytest.mark.parametrize("command", sorted(commands("README.md") | commands("CONTRIBUTING.md")))
def test_every_command_that_is_named_exists(command: str) -> None:
    helder = Path(sys.executable).parent / "helder"
    done = subprocess.run([helder, *command.split(), "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def set_up(folder: Path, need: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up in a folder that has nothing but the files it reads."""
    (folder / "tools").mkdir()
    for name in ("tools/bootstrap.sh", "uv.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    script = folder / "tools" / "bootstrap.sh"
    return subprocess.run([script, need], env=os.environ | settings, capture_output=True, text=True, check=False)


def test_set_up_without_a_python_stops_with_what_to_type(tmp_path: Path) -> None:
    done = set_up(tmp_path, "build", PYTHON="python-bestaat-niet")
    assert done.returncode == 2
    assert "Ik vind geen Python 3.11 of nieuwer op python-bestaat-niet." in done.stderr
    assert "apt-get install -y python3 python3-venv" in done.stderr
    assert "make build" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_set_up_knows_what_it_can_be_asked(tmp_path: Path) -> None:
    done = set_up(tmp_path, "onzin")
    assert done.returncode == 2
    assert "build|test|lock" in done.stderr


def test_the_lock_file_asks_for_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    own = next(package for package in lock["package"] if package["name"] == "helder")
    wanted = {(one.name, str(one.specifier), "") for one in map(Requirement, project["dependencies"])}
    for extra, lines in project["optional-dependencies"].items():
        wanted |= {(one.name, str(one.specifier), f"extra == '{extra}'") for one in map(Requirement, lines)}
    locked = {
        (one["name"], str(Requirement(one["name"] + one.get("specifier", "")).specifier), one.get("marker", ""))
        for one in own["metadata"]["requires-dist"]
    }
    assert {(name.replace(".", "-").lower(), *rest) for name, *rest in wanted} == locked
    assert lock["requires-python"] == project["requires-python"]


def test_the_licence_is_the_full_eupl() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [number for number in range(1, 16) if f"\n{number}." not in licence] == []
    assert "Québec Free and Open-Source Licence" in licence


def test_publiccode_and_changelog_name_the_version_of_the_project() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f'softwareVersion: "{version}"' in (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog or f"## [{version}]" in changelog


def test_no_file_holds_a_path_of_one_machine() -> None:
    personal = re.compile(r"(?<![\w.:/-])/(?:home|root|work|Users)/\w|(?<![\w.:/-])/tmp/\w")
    hits = [f"{path}: {found.group()}" for path, text in texts() for found in personal.finditer(text)]
    assert hits == []


def test_every_text_file_ends_with_a_newline_and_has_no_carriage_return() -> None:
    wrong = [str(path) for path, text in texts() if text and (not text.endswith("\n") or "\r" in text)]
    assert [path for path in wrong if not path.endswith((".svg", ".min.js"))] == []


def test_content_folders_hold_no_python() -> None:
    stray = [path for path, _ in texts() if path.parts[0] in CONTENT and path.suffix in {".py", ".pyc"}]
    assert stray == []


def test_modules_stay_small_and_have_no_vague_name() -> None:
    modules = [(path, text) for path, text in texts() if path.parts[0] in PACKAGES and path.suffix == ".py"]
    assert modules
    assert [str(path) for path, text in modules if len(text.splitlines()) > 350] == []
    assert [str(path) for path, _ in modules if path.stem in {"utils", "util", "helpers", "manager", "common"}] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_within_the_repository_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", prose) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_guide_for_editors_tells_of_every_field_type_and_standard_field() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    types = FieldSpec.model_json_schema()["$defs"]["FieldSpec"]["properties"]["type"]["enum"]
    assert [name for name in types if f"| `{name}` |" not in guide] == []
    assert [name for name in NormSettings.model_fields if f"| `{name}` |" not in guide] == []
    assert [name for name in STANDARD_FIELDS if f"`{name}`" not in guide] == []


def test_the_guide_for_editors_names_every_picture_and_every_key_above_a_page() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [name for name in picture_names() if f"`{name}`" not in guide] == []
    assert [key for key in ("title", "plaatje", "omschrijving", "volgorde") if f"| `{key}` |" not in guide] == []
