"""One letter with one case, as PDF."""

from __future__ import annotations

from pathlib import Path

from checker.errors import UsageError
from checker.source.cases import load_case
from checker.source.letter import Case, Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.letter_pdf import letter_pdf
from publisher.output import write_file
from publisher.pdf import Press
from publisher.subject import subject


def one_letter(project: Project, name: str, case: str, output: Path) -> int:
    """Write the PDF; gives its number of pages.

    In: the letter's name, and a case of that letter by name or any YAML file with the letter's data.
    Raises UsageError for an unknown letter or case, InputError(s) for wrong data, PdfError for a PDF that is not good.
    """
    letter = project.letter(name)
    if letter is None:
        raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, [each.name for each in project.letters])}")
    variant = Renderer(project).render_case(letter, _case(letter, case))
    with subject(f"{letter.template}, voorbeeld {variant.name}"):
        pdf = letter_pdf(variant, project.municipality, Press(project.root))
    write_file(output, pdf.data)
    return pdf.pages


def _case(letter: Letter, wanted: str) -> Case:
    known = {case.name: case for case in letter.cases}
    if wanted in known:
        return known[wanted]
    path = Path(wanted)
    if path.suffix in {".yaml", ".yml"}:
        return load_case(letter.spec, path, str(path))
    raise UsageError(f"Het voorbeeld '{wanted}' bestaat niet. {nearest(wanted, known)}")
