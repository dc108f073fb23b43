"""Rendering with provenance: the same text as plain Jinja, and every literal equal to its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from checker.source.decisions import Decision, Outcome, Recorder
from checker.source.provenance import Kind, Provenance
from checker.source.tracing import EndlessIncludeError, TracingEnvironment, ValueFault

PARTS = {
    "macros.md": (
        "{% macro groet(naam, fijn=true) %}Dag {{ naam }}!{% if fijn %} Fijn.{% endif %}{% endmacro %}\n"
        "{% macro kader(kop) %}[{{ kop }}: {{ caller() }}]{% endmacro %}\n"
        "{% macro lijst(items) %}{% for i in items %}- {{ caller(i) }}\n{% endfor %}{% endmacro %}\n"
    ),
    "deel.md": "Een deel voor {{ naam }}.\n{% if x > 1 %}\n  Meer.\n{% endif %}\n",
    "basis.md": "Boven\n{% block midden %}Basis {{ naam }}{% endblock %}\nOnder {{ self.midden() }}\n",
}
DATA: dict[str, Any] = {
    "naam": "<Jan> & *co*",
    "x": 2,
    "leeg": [],
    "items": ["a", "b&", "c"],
    "boom": [{"v": 1, "k": [{"v": 2, "k": []}, {"v": 3, "k": []}]}],
}
TEMPLATES = [
    "Hallo {{ naam }}, dit is {{ x }}.",
    "{% if x > 1 %}\n  ja\n{% elif x > 0 %}\n  misschien\n{% else %}\n  nee\n{% endif %}\nklaar",
    "{%- if x -%}   strak   {%- endif -%}   {{- naam -}}   einde",
    "{%+ if x +%}\n plus {% endif %}",
    "{% for i in items %}{{ loop.index }}:{{ i }}{% if not loop.last %}, {% endif %}{% else %}leeg{% endfor %}",
    "{% for i in leeg %}x{% else %}niets{% endfor %}",
    "{% for i in items if i != 'a' %}{{ i }} {% else %}geen{% endfor %}",
    "{% for n in boom recursive %}<{{ n.v }}{{ loop(n.k) }}>{% endfor %}",
    "{% from 'macros.md' import groet %}{{ groet(naam) }} en {{ groet('Piet', false) }}",
    "{% from 'macros.md' import groet with context %}{{ groet(naam)|upper }}{{ groet(naam)|trim }}",
    "{% import 'macros.md' as m %}{% call m.kader('Kop') %}binnen {{ naam }}{% endcall %}",
    "{% import 'macros.md' as m %}{% call(i) m.lijst(items) %}<{{ i }}>{% endcall %}",
    "{% set blok %}  een {{ naam }} <b>  {% endset %}{{ blok }}|{{ blok|trim }}|{{ blok ~ naam }}|{{ naam ~ x }}",
    "{% set blok | upper %}een {{ naam }}{% endset %}{{ blok }}",
    "{% include 'deel.md' %}na\n{% include 'nergens.md' ignore missing %}{% include ['x.md', 'deel.md'] %}",
    "{% filter upper %}tekst {{ naam }}{% if x %} ja{% endif %}{% endfilter %}",
    "{% filter replace('a', 'o')|trim %} banaan {{ naam }} {% endfilter %}",
    "{% raw %}{{ letterlijk }} {% if %}{% endraw %} {{ naam }}",
    "{# opmerking {{ x }} #}tekst {#- weg -#}   vast",
    "{% extends 'basis.md' %}{% block midden %}Eigen {{ super() }} {{ naam }}{% endblock %}weg",
    "{% with y = x %}{{ y }}{% include 'deel.md' %}{% endwith %}",
    "{{ 'ja' if x > 1 else 'nee' }} {{ 'zo' if x > 9 }}{{ naam|e }} {{ naam|safe }} {{ items|join(', ') }}",
    "{% autoescape true %}{{ naam }}{% set a %}{{ naam }}{% endset %}{{ a }}{% endautoescape %}{{ naam }}",
    "{% autoescape false %}{{ naam }}<i>{% include 'deel.md' %}{% endautoescape %}{{ naam }}",
    "{% set ns = namespace(n=0) %}{% for i in items %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
    "regel 1\r\nregel 2 {{ naam }}\r\n{% if x %}\r\nregel 3\r\n{% endif %}\r\n",
    "{% macro zelf(n) %}{{ n }}{% if n > 0 %}{{ zelf(n - 1) }}{% endif %}{% endmacro %}{{ zelf(3) }}",
    "{{ [1, 2]|length }}{{ {'a': 1}.a }} }} %} #} {{ \"}}\" }}",
    "{% macro m() %}{{ varargs|join }}{{ kwargs.a }}{% endmacro %}{{ m('x', 'y', a=naam) }}",
]
OPTIONS = [
    {"trim_blocks": trim, "lstrip_blocks": lstrip, "autoescape": escape, "keep_trailing_newline": keep}
    for trim in (True, False)
    for lstrip in (True, False)
    for escape in (True, False)
    for keep in (True, False)
]


def both(
    template: str, data: Mapping[str, Any], options: Mapping[str, Any]
) -> tuple[str, str, Provenance, dict[str, str]]:
    """Plain text, traced text, provenance and sources of one rendering."""
    sources = {**PARTS, "brief.md": template}
    shared = {"loader": DictLoader(sources), "undefined": StrictUndefined, **options}
    plain = SandboxedEnvironment(**shared).get_template("brief.md").render(dict(data))
    text, provenance = TracingEnvironment(**shared).render("brief.md", dict(data))
    return plain, text, provenance, sources


def check_rendering(template: str, data: Mapping[str, Any], options: Mapping[str, Any]) -> None:
    plain, text, provenance, sources = both(template, data, options)
    assert text == plain
    assert type(text) is str
    cursor = 0
    for segment in provenance.segments:
        assert cursor <= segment.start <= segment.end <= len(text)
        cursor = segment.end
        source = sources[segment.site.template].replace("\r\n", "\n")
        if segment.kind is Kind.LITERAL:
            assert source[segment.site.start : segment.site.end] == text[segment.start : segment.end]
        else:
            assert source[segment.site.start : segment.site.end].startswith(("{{", "{%"))
        for site in segment.via:
            assert sources[site.template].replace("\r\n", "\n")[site.start :].startswith(("{{", "{%"))
    covered = sum(segment.end - segment.start for segment in provenance.segments)
    assert covered == len(text)


@pytest.mark.parametrize("template", TEMPLATES)
def test_traced_text_equals_plain_text_and_literals_equal_their_source(template: str) -> None:
    for options in OPTIONS:
        check_rendering(template, DATA, options)


PIECES = st.sampled_from(
    [
        "gewone tekst ", "\n", "  \n\n", "{{ naam }}", "{{- x -}}", "{{ naam|upper }}", "{# niets #}", "{%- raw %}{{ x }}{% endraw -%}",
        "{% include 'deel.md' %}", "{% set q %}s {{ x }}{% endset %}{{ q }}", "{{ 'a' if x else 'b' }}",
        "{% import 'macros.md' as m %}{{ m.groet(naam) }}",
    ]
)  # fmt: skip
BODIES = st.recursive(
    st.lists(PIECES, max_size=4).map("".join),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"{{% if x > 1 %}}{pair[0]}{{% else %}}{pair[1]}{{% endif %}}"),
        st.tuples(inner, inner).map(
            lambda pair: f"  {{%- for i in items -%}} {pair[0]}{{% else %}}{pair[1]}\n{{% endfor %}}\n"
        ),
        inner.map(lambda body: f"{{% filter upper %}}{body}{{% endfilter %}}"),
        inner.map(lambda body: f"{{% set z %}}{body}{{% endset %}}{{{{ z }}}} {{{{ z }}}}"),
        inner.map(lambda body: f"{{% import 'macros.md' as m %}}{{% call m.kader('K') %}}{body}{{% endcall %}}"),
        st.tuples(inner, inner).map("\n".join),
    ),
    max_leaves=8,
)


@settings(max_examples=150)
@given(
    template=BODIES,
    options=st.sampled_from(OPTIONS),
    x=st.integers(0, 3),
    items=st.lists(st.text(max_size=3), max_size=3),
)
def test_any_template_renders_the_same_with_exact_literals(
    template: str, options: dict[str, bool], x: int, items: list[str]
) -> None:
    check_rendering(template, {**DATA, "x": x, "items": items}, options)


def outcomes(
    template: str, data: Mapping[str, Any], forced: Mapping[Decision, bool] | None = None
) -> tuple[str, set[Outcome]]:
    environment = TracingEnvironment(loader=DictLoader({**PARTS, "brief.md": template}), undefined=StrictUndefined)
    with environment.recording(Recorder(forced=forced or {})) as recorder:
        text, _ = environment.render("brief.md", dict(data))
    return text, set(recorder.close())


def test_decisions_are_recorded_in_source_order_with_nesting() -> None:
    template = (
        "{% if x %}{% if naam == 'z' %}a{% endif %}{% elif y %}b{% else %}c{% endif %}{% for i in leeg %}d{% endfor %}"
    )
    _, seen = outcomes(template, DATA)
    assert {(outcome.decision.index, outcome.taken) for outcome in seen} == {(0, True), (1, False), (3, False)}


def test_a_filtered_loop_runs_only_when_an_item_passes() -> None:
    template = "{% for i in items if i == wie %}{{ i }}{% else %}niemand{% endfor %}"
    decision = Decision("brief.md", 0)
    assert outcomes(template, {**DATA, "wie": "a"}) == ("a", {Outcome(decision, taken=True)})
    assert outcomes(template, {**DATA, "wie": "q"}) == ("niemand", {Outcome(decision, taken=False)})


def test_forcing_flips_one_decision_and_leaves_the_others() -> None:
    template = "{% if x > 1 %}hoog{% else %}laag{% endif %} {% if x > 5 %}top{% else %}gewoon{% endif %}"
    text, _ = outcomes(template, DATA, {Decision("brief.md", 1): True})
    assert text == "hoog top"


def test_the_place_of_a_decision_and_of_its_else() -> None:
    template = "{% if x %}a{% if y %}b{% else %}c{% endif %}{% else %}d{% endif %}"
    environment = TracingEnvironment(loader=DictLoader({"brief.md": template}))
    environment.get_template("brief.md")
    outer, inner = environment.points["brief.md"]
    assert template[inner.site.start : inner.site.end] == "{% if y %}"
    assert outer.otherwise is not None
    assert template[outer.otherwise.end :] == "d{% endif %}"
    assert inner.otherwise is not None
    assert template[inner.otherwise.end :].startswith("c{% endif %}")


def test_endless_include_is_stopped_at_its_include() -> None:
    environment = TracingEnvironment(loader=DictLoader({"brief.md": "x {% include 'brief.md' %}"}))
    with pytest.raises(EndlessIncludeError) as caught:
        environment.render("brief.md", {})
    assert (caught.value.site.start, caught.value.site.end) == (2, 26)


def test_a_value_that_cannot_be_printed_names_its_expression() -> None:
    def present(value: object) -> object:
        if value is None:
            raise ValueError("leeg")
        return value

    environment = TracingEnvironment(loader=DictLoader({"brief.md": "ab {{ x }} cd"}), present=present)
    with pytest.raises(ValueFault) as caught:
        environment.render("brief.md", {"x": None})
    assert (caught.value.site.start, caught.value.site.end) == (3, 10)


def test_a_span_over_two_templates_gets_the_call_in_the_letter() -> None:
    template = "Een zin met {% include 'kort.md' %} erin."
    environment = TracingEnvironment(loader=DictLoader({"brief.md": template, "kort.md": "een deel"}))
    text, provenance = environment.render("brief.md", {})
    whole = provenance.locate(0, len(text))
    assert (whole.template, whole.start, whole.end) == ("brief.md", 0, len(template))
    part = provenance.locate(text.index("deel"), text.index("deel") + 4)
    assert (part.template, part.start, part.end) == ("kort.md", 4, 8)
    call = provenance.call_site(text.index("deel"), text.index("deel") + 4)
    assert call is not None
    assert template[call.start : call.end] == "{% include 'kort.md' %}"
