"""The file an answer travels in: whole when it arrives, or refused with a reason."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import InputError, InputErrors
from publisher.review.answer_file import AnswerFile, answer_bytes, control, read_answer
from publisher.review.records import Judged

ROOT = Path(__file__).parents[3]
FREE = st.text(max_size=80)
WORDS = st.lists(st.text(min_size=1, max_size=20), max_size=3).map(tuple)
FACES = st.sampled_from(["goed", "beetje", "niet", None])
JUDGED = st.lists(
    st.builds(Judged, nummer=st.integers(1, 40), gezicht=FACES, moeilijk=WORDS), unique_by=lambda j: j.nummer
)
ANSWERS = st.builds(
    AnswerFile,
    stuk=st.just("terugvordering"),
    voorbeeld=st.just("fout-van-ons"),
    ronde=st.integers(1, 9),
    tekst=st.text("0123456789abcdef", min_size=16, max_size=16),
    lezer=st.integers(1, 999).map("P{}".format),
    datum=st.dates(),
    manier=st.sampled_from(["scherm", "papier"]),
    alineas=JUDGED.map(tuple),
    wat_doen=FREE,
    gevoel=FREE,
)
SIMPLE = AnswerFile(
    stuk="terugvordering",
    voorbeeld="fout-van-ons",
    ronde=1,
    tekst="0" * 16,
    lezer="P1",
    datum=date(2026, 11, 22),
    manier="scherm",
    alineas=(Judged(nummer=1, gezicht="goed", moeilijk=("kwijtschelding",)),),
    wat_doen="Bellen",
    gevoel="€ “raar” \U0001f600",
)


def content(answer: AnswerFile = SIMPLE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer_bytes(answer))
    return found


def saved(folder: Path, changed: Mapping[str, Any], *, seal: bool = True) -> Path:
    """A file with this content, its control number made to fit or left as it was."""
    written = {key: value for key, value in changed.items() if key != "controle"}
    path = folder / "antwoord.json"
    written["controle"] = control(written) if seal else changed["controle"]
    path.write_text(json.dumps(written), encoding="utf-8")
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(answer=ANSWERS)
def test_an_answer_arrives_as_it_was_sent(tmp_path: Path, answer: AnswerFile) -> None:
    path = tmp_path / "antwoord.json"
    path.write_bytes(answer_bytes(answer))
    assert read_answer(path) == answer


def test_the_bytes_are_those_of_a_page() -> None:
    plain = answer_bytes(SIMPLE).decode()
    assert plain.startswith(
        '{"helder":"antwoord","versie":1,"stuk":"terugvordering","voorbeeld":"fout-van-ons","ronde":1'
    )
    assert '"alineas":[{"nummer":1,"gezicht":"goed","moeilijk":["kwijtschelding"]}],"wat_doen":"Bellen"' in plain
    without = {key: value for key, value in content().items() if key != "controle"}
    assert content()["controle"] == control(without)


def test_white_space_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "antwoord.json"
    path.write_text("\ufeff" + json.dumps(content(), indent=2), encoding="utf-8")
    assert read_answer(path) == SIMPLE


def test_half_an_emoji_is_left_out(tmp_path: Path) -> None:
    assert read_answer(saved(tmp_path, content() | {"gevoel": "raar \ud83d"})).gevoel == "raar "


@pytest.mark.parametrize("key", ["stuk", "ronde", "tekst", "lezer", "datum", "alineas", "wat_doen", "gevoel"])
def test_every_edit_by_hand_is_found(tmp_path: Path, key: str) -> None:
    other = {"ronde": 2, "alineas": []}.get(key, f"{content()[key]}x")
    with pytest.raises(InputError, match="veranderd nadat het was bewaard"):
        read_answer(saved(tmp_path, content() | {key: other}, seal=False))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"helder": "iets"}, "geen antwoord van een lezer"),
        ({"versie": 2}, "andere versie van helder"),
        ({"lezer": "Sanne"}, "'lezer' heeft een andere vorm"),
        ({"lezer": "P0"}, "'lezer' heeft een andere vorm"),
        ({"tekst": "abc"}, "'tekst' heeft een andere vorm"),
        ({"alineas": [{"nummer": 1, "gezicht": "blij", "moeilijk": []}]}, "'alineas.1.gezicht' kan niet"),
        ({"alineas": [{"nummer": 0, "gezicht": "goed", "moeilijk": []}]}, "'alineas.1.nummer' is te klein"),
        ({"alineas": [{"nummer": 2, "gezicht": "goed"}] * 2}, "een stukje staat er twee keer in"),
        ({"gevoel": "x" * 1001}, "'gevoel' is te lang"),
        ({"naam": "iemand"}, "'naam' is een onbekende naam"),
        ({"datum": "2026-02-30"}, "'datum' is geen bestaande datum"),
    ],
)
def test_another_form_is_told(tmp_path: Path, changed: Mapping[str, Any], said: str) -> None:
    with pytest.raises((InputError, InputErrors), match=said):
        read_answer(saved(tmp_path, content() | changed))


@pytest.mark.parametrize("text", ["", "{", '{"helder":"antwoord"', "[" * 50_000])
def test_half_a_file_is_no_json(tmp_path: Path, text: str) -> None:
    path = tmp_path / "antwoord.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="geen JSON"):
        read_answer(path)


@pytest.mark.parametrize("text", ["[]", "3", '{"a": 1}'])
def test_another_json_file_is_no_answer(tmp_path: Path, text: str) -> None:
    path = tmp_path / "antwoord.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="geen antwoord"):
        read_answer(path)


def test_the_example_in_the_documentation_is_an_answer(tmp_path: Path) -> None:
    guide = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    (line,) = [line for line in guide.splitlines() if line.startswith('{"helder":"antwoord"')]
    path = tmp_path / "antwoord.json"
    path.write_text(line, encoding="utf-8")
    assert answer_bytes(read_answer(path)).decode() == line
    assert [key for key in AnswerFile.model_fields if f"`{key}`" not in guide] == []
