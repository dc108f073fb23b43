"""One letter with one case, in one of its forms."""

from __future__ import annotations

from pathlib import Path

from checker.errors import UsageError
from checker.source.cases import load_case
from checker.source.letter import Case, Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.letter_forms import FORMS
from publisher.output import write_file
from publisher.pdf import press_for
from publisher.subject import subject


def one_letter(
    project: Project, name: str, case: str, output: Path, form: str = "pdf", *, archive: bool = False
) -> int:
    """Write the letter in a form of `letter_forms`; gives its number of pages, 0 for what has none.

    In: the letter's name, and a case of that letter by name or any YAML file with the letter's data.
    `archive` makes a PDF that is PDF/A-2a as well, as the setting `archief` does for all.  Raises UsageError for an
    unknown letter or case, InputError(s) for wrong data, PdfError for a PDF that is not good.
    """
    letter = project.letter(name)
    if letter is None:
        raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, [each.name for each in project.letters])}")
    variant = Renderer(project).render_case(letter, _case(letter, case))
    press = press_for(project.root, archive=archive or project.settings.archief)
    with subject(f"{letter.template}, voorbeeld {variant.name}"):
        made = FORMS[form].make(variant, project.municipality, press)
    write_file(output, made.data)
    return made.pages


def _case(letter: Letter, wanted: str) -> Case:
    known = {case.name: case for case in letter.cases}
    if wanted in known:
        return known[wanted]
    path = Path(wanted)
    if path.suffix in {".yaml", ".yml"}:
        return load_case(letter.spec, path, str(path))
    raise UsageError(f"Het voorbeeld '{wanted}' bestaat niet. {nearest(wanted, known)}")
