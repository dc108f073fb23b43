"""A template with a mark in the place of every tag and expression, so that the Markdown around them can be parsed.

Parts that are included and macros that are called are written out.  A mark is one number between two signs that no
text holds; `Marked.marks` tells what it stands for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from jinja2 import Environment, nodes

from checker.source.loader import ProjectLoader
from publisher.export.expressions import DUTCH, Writer
from publisher.export.mark_lines import CLOSE, MARK, OPEN, arranged


@dataclass(frozen=True, slots=True)
class Mark:
    """A field, or an instruction about the text around it."""

    kind: Literal["field", "begin", "turn", "end", "set"]
    text: str

    @property
    def shown(self) -> str:
        """As it stands in the text: «veld» or [ALS partner]."""
        return f"«{self.text}»" if self.kind == "field" else f"[{self.text}]"


@dataclass(frozen=True, slots=True)
class Marked:
    """The Markdown of a template with its marks."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Every expression that is printed, once, in order of appearance."""
        return tuple(dict.fromkeys(mark.text for mark in self.marks if mark.kind == "field"))

    def pieces(self, text: str) -> Iterator[str | Mark]:
        """A stretch of this text as plain text and marks in turn."""
        for index, piece in enumerate(MARK.split(text)):
            if index % 2:
                yield self.marks[int(piece)]
            elif piece:
                yield piece

    def shown(self, text: str) -> str:
        """A piece of this text with its marks written out."""
        return MARK.sub(lambda found: self.marks[int(found[1])].shown, text)


@dataclass(slots=True)
class _Scope:
    macros: dict[str, nodes.Macro] = field(default_factory=dict)
    bound: Mapping[str, nodes.Node] = field(default_factory=dict)
    caller: tuple[nodes.CallBlock, _Scope] | None = None


def marked(loader: ProjectLoader, template: str) -> Marked:
    """The template as a whole, with parts and macros written out."""
    walk = _Walk(loader)
    walk.template(template, _Scope())
    return Marked(arranged("".join(walk.out), walk.kinds()), tuple(walk.marks))


class _Walk:
    """Goes through a template in the order of its text."""

    def __init__(self, loader: ProjectLoader) -> None:
        self.loader = loader
        self.environment = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - parses, never renders
        self.out: list[str] = []
        self.marks: list[Mark] = []

    def kinds(self) -> dict[str, str]:
        return {f"{OPEN}{number}{CLOSE}": mark.kind for number, mark in enumerate(self.marks)}

    def template(self, name: str, scope: _Scope) -> None:
        self._all(self._parsed(name).body, scope, name)

    def _parsed(self, name: str) -> nodes.Template:
        source, _, _ = self.loader.get_source(self.environment, name)
        return self.environment.parse(source)

    def _all(self, body: list[nodes.Node], scope: _Scope, name: str) -> None:
        for node in body:
            self._one(node, scope, name)

    def _one(self, node: nodes.Node, scope: _Scope, name: str) -> None:  # noqa: C901 - one case per construct
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._printed(part, scope, name)
            case nodes.If():
                self._if(node, scope, name)
            case nodes.For():
                self._for(node, scope, name)
            case nodes.Include(template=nodes.Const() as part):
                self.template(self.loader.canonical(part.value, name), scope)
            case nodes.FromImport(template=nodes.Const() as part):
                self._import(node, self._parsed(self.loader.canonical(part.value, name)), scope)
            case nodes.Macro():
                scope.macros[node.name] = node
            case nodes.CallBlock():
                self._call(node.call, scope, name, node)
            case nodes.Assign():
                self._mark("set", f"STEL {self._text(node.target, scope)} = {self._text(node.node, scope)}")
            case nodes.AssignBlock():
                self._mark("begin", f"STEL {self._text(node.target, scope)} =")
                self._all(node.body, scope, name)
                self._mark("end", "EINDE STEL")
            case _:
                raise TypeError(type(node).__name__)  # a construct no template has had so far

    def _printed(self, part: nodes.Node, scope: _Scope, name: str) -> None:
        if isinstance(part, nodes.TemplateData):
            self.out.append(part.data)
        elif isinstance(part, nodes.Call) and isinstance(part.node, nodes.Name) and part.node.name == "caller":
            if scope.caller:
                block, outer = scope.caller
                self._all(block.body, outer, name)
        elif isinstance(part, nodes.Call) and isinstance(part.node, nodes.Name) and part.node.name in scope.macros:
            self._call(part, scope, name, None)
        elif isinstance(value := self._value(part, scope), nodes.Const):
            self.out.append(str(value.value))  # a fixed argument of a macro is text
        else:
            self._mark("field", self._text(part, scope))

    @staticmethod
    def _value(part: nodes.Node, scope: _Scope) -> nodes.Node:
        return scope.bound.get(part.name, part) if isinstance(part, nodes.Name) else part

    def _call(self, call: nodes.Call, scope: _Scope, name: str, block: nodes.CallBlock | None) -> None:
        macro = scope.macros[getattr(call.node, "name", "")]
        bound = {each.name: self._value(value, scope) for each, value in zip(macro.args, call.args, strict=True)}
        inner = _Scope(macros=dict(scope.macros), bound=bound, caller=(block, scope) if block else None)
        self._all(macro.body, inner, name)

    @staticmethod
    def _import(node: nodes.FromImport, module: nodes.Template, scope: _Scope) -> None:
        for macro in module.find_all(nodes.Macro):
            if macro.name in node.names:
                scope.macros[macro.name] = macro

    def _if(self, node: nodes.If, scope: _Scope, name: str) -> None:
        for index, branch in enumerate((node, *node.elif_)):
            test = Writer(scope.bound, DUTCH).text(branch.test)
            self._mark("turn" if index else "begin", f"{'ANDERS ALS' if index else 'ALS'} {test}")
            self._all(branch.body, scope, name)
        self._otherwise(node.else_, scope, name)
        self._mark("end", "EINDE ALS")

    def _for(self, node: nodes.For, scope: _Scope, name: str) -> None:
        self._mark("begin", f"VOOR ELK {self._text(node.target, scope)} IN {self._text(node.iter, scope)}")
        self._all(node.body, scope, name)
        self._otherwise(node.else_, scope, name)
        self._mark("end", "EINDE VOOR ELK")

    def _otherwise(self, body: list[nodes.Node], scope: _Scope, name: str) -> None:
        if body:
            self._mark("turn", "ANDERS")
            self._all(body, scope, name)

    def _mark(self, kind: Literal["field", "begin", "turn", "end", "set"], text: str) -> None:
        own_line = kind != "field" and (not self.out or "".join(self.out[-1:]).endswith("\n"))
        self.out.append(f"{OPEN}{len(self.marks)}{CLOSE}" + ("\n" if own_line else ""))
        self.marks.append(Mark(kind, text))

    @staticmethod
    def _text(node: nodes.Node, scope: _Scope) -> str:
        return Writer(scope.bound).text(node)
