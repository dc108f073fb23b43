"""One end-to-end test per command, with its exit codes, as somebody types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from checker.report import FORMATS
from publisher.cli import main
from tests.checker.small_project import BRIEF, LONG, make_project

LETTER = "letters/een-brief/brief.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = make_project(tmp_path / "project")
    monkeypatch.chdir(root)
    return root


def helder(*arguments: str, typed: str | None = None) -> Result:
    result = CliRunner().invoke(main, list(arguments), input=typed, prog_name="helder")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_check_is_clean_then_blocks_then_says_what_is_wrong(project: Path) -> None:
    assert helder("check").exit_code == 0
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    result = helder("check")
    assert result.exit_code == 1
    assert f"{LETTER}:15:1: fout Z01 [zin-te-lang]" in result.output
    assert "te zien in: een-brief: alleen, een-brief: samen" in result.output
    (project / LETTER).write_text("{% if %}", encoding="utf-8")
    result = helder("check")
    assert result.exit_code == 2
    assert f"{LETTER}:1" in result.output


def test_check_reads_standard_input_and_files_outside_any_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert helder("check", "-", typed="Dit is goed.").exit_code == 0
    assert helder("check", "-", typed=LONG).exit_code == 1
    (tmp_path / "brief.txt").write_text(LONG, encoding="utf-8")
    assert "brief.txt:1:1" in helder("check", "brief.txt").output
    result = helder("check")
    assert result.exit_code == 2
    assert "hoort niet bij een helder-project" in result.output


def test_check_fails_on_warnings_when_asked(project: Path) -> None:
    (project / LETTER).write_text(BRIEF + "\nWij kijken naar uw draagkracht.\n", encoding="utf-8")
    assert helder("check", "--select", "W01").exit_code == 0
    assert helder("check", "--select", "W01", "--fail-on", "warning").exit_code == 1
    assert helder("check", "--select", "Z", "--fail-on", "warning").exit_code == 0
    assert helder("check", "--ignore", "W", "--fail-on", "warning").exit_code == 0


def test_check_writes_json_of_the_documented_shape(project: Path) -> None:
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    assert helder("check", "--format", "json", "--output", "uit/verslag.json").exit_code == 1
    data = json.loads((project / "uit/verslag.json").read_text(encoding="utf-8"))
    assert list(data) == ["version", "pipeline", "documents", "findings", "coverage", "errors", "notes"]
    assert data["version"] == 1
    finding = next(finding for finding in data["findings"] if finding["rule"] == "Z01")
    assert (finding["path"], finding["line"], finding["column"], finding["severity"]) == (LETTER, 15, 1, "error")
    variant = data["documents"][0]["variants"][0]
    assert variant["scores"]["words"] > 0
    assert variant["pages"] == 1
    assert {"name", "value", "norm", "met", "source"} <= set(variant["norms"][0])


def test_known_findings_are_hidden_until_there_are_more(project: Path) -> None:
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    assert "1 bekend, 1 erbij" in helder("check", "--select", "Z01", "--write-baseline", "bekend.json").output
    result = helder("check", "--select", "Z01", "--baseline", "bekend.json")
    assert (result.exit_code, "Z01" in result.output) == (0, False)
    (project / LETTER).write_text(BRIEF + f"\n{LONG}\n\n{LONG}\n", encoding="utf-8")
    assert helder("check", "--select", "Z01", "--baseline", "bekend.json").exit_code == 1
    assert helder("check", "--select", "Z01", "--write-baseline", "bekend.json").exit_code == 2
    grown = helder("check", "--select", "Z01", "--write-baseline", "bekend.json", "--allow-new")
    assert "2 bekend" in grown.output
    assert helder("check", "--select", "Z01", "--baseline", "bekend.json").exit_code == 0
    (project / LETTER).write_text(BRIEF, encoding="utf-8")
    assert "dat er niet meer is" in helder("check", "--select", "Z01", "--baseline", "bekend.json").output


def test_check_shows_only_what_a_change_adds(project: Path) -> None:
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    author = ["-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.example", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "-A"], [*author, "commit", "-q", "-m", "Eerste versie"]):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    assert helder("check").exit_code == 1
    assert helder("check", "--changed", "HEAD").exit_code == 0
    (project / LETTER).write_text(BRIEF + f"\n{LONG}\n\n{LONG}\n", encoding="utf-8")
    result = helder("check", "--changed", "HEAD")
    assert result.exit_code == 1
    assert result.output.count("Z01 [zin-te-lang]") == 1


def test_fix_shows_what_it_would_do_and_writes_only_when_asked(project: Path) -> None:
    before = BRIEF + "\nU krijgt thans geld.\n"
    (project / LETTER).write_text(before, encoding="utf-8")
    result = helder("fix")
    assert result.exit_code == 1
    assert "-U krijgt thans geld.\n+U krijgt nu geld.\n" in result.output
    assert (project / LETTER).read_text(encoding="utf-8") == before
    assert helder("fix", LETTER, "--write").exit_code == 0
    assert (project / LETTER).read_text(encoding="utf-8") == before.replace("thans", "nu")
    result = helder("fix", "--select", "W01", "--write")
    assert result.exit_code == 0
    assert "niets dat helder veilig kan vervangen" in result.output


def test_inventory_ranks_letters_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "oud").mkdir()
    (tmp_path / "oud/lang.txt").write_text(LONG, encoding="utf-8")
    (tmp_path / "oud/kort.md").write_text("U krijgt geld. Wij bellen u.", encoding="utf-8")
    shown = helder("inventory", "oud")
    assert shown.exit_code == 0
    assert shown.output.index("lang.txt") < shown.output.index("kort.md")
    assert helder("inventory", "oud", "--format", "csv", "--output", "lijst.csv").exit_code == 0
    assert (tmp_path / "lijst.csv").read_text(encoding="utf-8").startswith("brief;")
    assert helder("inventory", "nergens").exit_code == 2


def test_check_and_score_read_a_letter_from_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    letter = docx.Document()
    for text in ("Beste mevrouw De Vries,", LONG):
        letter.add_paragraph(text)
    letter.save("brief.docx")
    result = helder("check", "brief.docx")
    assert result.exit_code == 1
    assert "brief.docx:2:1: fout Z01" in result.output
    assert "telt helder alinea's" in result.output
    assert helder("score", "brief.docx").exit_code == 0
    (tmp_path / "brief.pdf").write_bytes(b"geen pdf")
    result = helder("check", "brief.pdf")
    assert result.exit_code == 2
    assert "brief.pdf: fout: dit bestand is stuk" in result.output


def test_check_counts_per_rule_and_per_text(project: Path) -> None:
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    result = helder("check", "--statistics")
    assert result.exit_code == 1
    assert "Z01 zin-te-lang" in result.output
    assert LETTER in result.output
    assert LONG not in result.output


@pytest.mark.parametrize(
    ("form", "begin"),
    [("text", "1 tekst"), ("json", "{"), ("sarif", "{"), ("github", "1 tekst"), ("gitlab", "["), ("junit", "<?xml"), ("html", "<!DOCTYPE html>")],
)  # fmt: skip
def test_check_writes_every_format(project: Path, form: str, begin: str) -> None:
    assert form in FORMATS
    assert helder("check", "--select", "Z01", "--format", form, "--output", "uit/verslag").exit_code == 0
    assert (project / "uit/verslag").read_text(encoding="utf-8").startswith(begin)
    (project / LETTER).write_text(BRIEF + "\n" + LONG + "\n", encoding="utf-8")
    result = helder("check", "--select", "Z01", "--format", form)
    assert result.exit_code == 1
    assert "Maak er twee of meer zinnen van" in result.output


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["check", "--statistics", "--format", "json"], "alleen --format text"),
        (["check", "--baseline", "nergens.json"], "bestaat niet"),
        (["check", "--changed", "main"], "staat niet in Git"),
        (["chek"], "Bedoelt u 'check'?"),
        (["check", "nergens"], "'nergens' bestaat niet"),
        (["check", "letters/een-brif"], "geen brief en geen pagina"),
        (["check", "--select", "Q01"], "De regel 'Q01' bestaat niet"),
        (["check", "--format", "xml"], "Kies uit: text, json"),
        (["rule", "Z1"], "Bedoelt u Z01?"),
        (["score", "nergens.txt"], "bestaat niet"),
        (["letter", "een-brif", "--case", "alleen", "--output", "x.pdf"], "Bedoelt u 'een-brief'?"),
        (["letter", "een-brief", "--case", "alleeen", "--output", "x.pdf"], "Bedoelt u 'alleen'?"),
        (["letter", "een-brief"], "Hier ontbreekt nog: --case"),
        (["new", "letter", "Mijn Brief"], "kan geen naam van een brief zijn"),
        (["new", "letter", "een-brief"], "bestaat al"),
        (["build", "--only", "brieven"], "Het onderdeel 'brieven' bestaat niet"),
    ],
)
def test_a_mistyped_command_gets_a_dutch_answer_and_exit_code_2(
    project: Path, arguments: list[str], problem: str
) -> None:
    result = helder(*arguments)
    assert result.exit_code == 2
    assert problem in result.output
    assert not (project / "x.pdf").exists()


def test_standard_input_that_is_not_utf8_is_refused() -> None:
    result = CliRunner().invoke(main, ["check", "-"], input=b"caf\xe9")
    assert result.exit_code == 2
    assert "UTF-8" in result.output


def test_rule_shows_a_page_and_a_list() -> None:
    assert "## Zo wel" in helder("rule", "z01").output
    listed = helder("rule").output
    assert all(code in listed for code in ("Z01", "W01", "T01", "O01", "S04"))


def test_score_shows_our_values_beside_those_of_textstat() -> None:
    result = helder("score", "-", typed="U krijgt deze maand meer geld. Wij betalen dit op 8 juli.")
    assert result.exit_code == 0
    assert "Flesch-Douma" in result.output
    assert "zoals textstat het telt" in result.output
    data = json.loads(helder("score", "-", "--format", "json", typed="U krijgt geld.").output)
    assert data["scores"]["words"] == 3
    assert "geen woorden" in helder("score", "-", typed="…").output


def test_score_of_a_letter_is_that_of_every_text_it_becomes(project: Path) -> None:
    spec = project / "letters/een-brief/brief.yaml"
    spec.write_text(spec.read_text(encoding="utf-8") + "normen: {langste_zin: 3, reden: Proef.}\n", encoding="utf-8")
    result = helder("score", "letters/een-brief")
    assert result.exit_code == 0
    assert "letters/een-brief/brief.md: alleen\n" in result.output
    assert "≤ 3  te hoog  eigen norm van deze brief: Proef." in result.output
    data = json.loads(helder("score", "letters/een-brief", "--format", "json").output)
    assert list(data) == ["version", "pipeline", "documents", "errors"]
    assert [variant["name"] for variant in data["documents"][0]["variants"]][:2] == ["alleen", "samen"]


def test_letter_makes_one_pdf_and_a_wrong_case_leaves_the_old_one(project: Path) -> None:
    assert helder("letter", "een-brief", "--case", "samen", "--output", "uit/brief.pdf").exit_code == 0
    before = (project / "uit/brief.pdf").read_bytes()
    assert before.startswith(b"%PDF")
    (project / "eigen.yaml").write_text("omschrijving: x\ngegevens: {}\n", encoding="utf-8")
    result = helder("letter", "een-brief", "--case", "eigen.yaml", "--output", "uit/brief.pdf")
    assert result.exit_code == 2
    assert "'ontvanger' ontbreekt" in result.output
    assert (project / "uit/brief.pdf").read_bytes() == before


@pytest.mark.parametrize(
    ("addition", "problem"),
    [
        ("# Nog een kop", "Er moet precies één hoofdkop zijn"),
        ("Fijn dat u er bent 🎉.", "Ons lettertype heeft dit teken niet"),
        ("![Huis](https://voorbeeld.example/huis.png)", "mag niet in een brief"),
    ],
)
def test_a_letter_that_cannot_be_printed_is_an_error_of_the_check_with_its_case(
    project: Path, addition: str, problem: str
) -> None:
    (project / LETTER).write_text(f"{BRIEF}\n{addition}\n", encoding="utf-8")
    result = helder("check")
    assert result.exit_code == 2
    assert f"{LETTER}: fout: helder kan geen pdf maken van voorbeeld 'alleen'" in result.output
    assert problem in result.output
    single = helder("letter", "een-brief", "--case", "alleen", "--output", "x.pdf")
    assert single.exit_code == 2
    assert f"{LETTER}, voorbeeld alleen: " in single.output


def test_a_new_letter_passes_the_check_and_can_be_printed(project: Path) -> None:
    for name in ("hulp", "contact", "clientondersteuning", "afsluiting"):
        source = Path(__file__).parents[2] / f"letters/_delen/{name}.md"
        target = project / f"letters/_delen/{name}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    assert helder("new", "letter", "mijn-brief").exit_code == 0
    result = helder("check", "letters/mijn-brief", "--fail-on", "warning")
    assert result.exit_code == 0, result.output
    assert helder("letter", "mijn-brief", "--case", "met-gesprek", "--output", "x.pdf").exit_code == 0


def test_doctor_tells_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    result = helder("doctor")
    assert "Python" in result.output
    assert result.exit_code == 0, result.output


def test_the_checker_runs_alone_and_help_loads_nothing_heavy(tmp_path: Path) -> None:
    alone = subprocess.run(
        [sys.executable, "-m", "checker", "check", "-"], input="Dit is goed.", cwd=tmp_path, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert alone.returncode == 0, alone.stderr
    code = "import sys; from publisher.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"jinja2", "pydantic", "spacy", "weasyprint", "mkdocs", "babel"} & set(loaded)


def test_a_warm_check_does_not_load_spacy_or_weasyprint(project: Path) -> None:
    helder("check")
    code = (
        "import sys; from publisher.cli import main\ntry: main(['check'])\nexcept SystemExit: pass\nprint(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert not {"spacy", "weasyprint", "textstat"} & set(loaded.stdout.split())
