"""Expressions of a template as text: fields as they are written, tests of branches in Dutch words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

COMPARED = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}  # fmt: skip
DUTCH = {
    "==": "is", "!=": "is niet", "<": "is minder dan", "<=": "is hoogstens", ">": "is meer dan",
    ">=": "is minstens", "in": "is een van", "not in": "is niet een van",
    "and": "en", "or": "of", "not": "niet", "if": "als", "else": "anders",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes expressions; `bound` holds what the parameters of a macro stand for."""

    bound: Mapping[str, nodes.Node] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)  # another word for an operator

    def text(self, node: nodes.Node) -> str:  # noqa: PLR0911 - one line per construct
        """The expression on one line."""
        match node:
            case nodes.Name():
                bound = self.bound.get(node.name)
                return node.name if bound is None else Writer({}, self.words).text(bound)
            case nodes.Const():
                return json.dumps(node.value, ensure_ascii=False)
            case nodes.Getattr():
                return f"{self.text(node.node)}.{node.attr}"
            case nodes.Getitem():
                return f"{self.text(node.node)}[{self.text(node.arg)}]"
            case nodes.Call():
                return f"{self.text(node.node)}({self._joined(node.args)})"
            case nodes.Filter(node=nodes.Node() as value):
                arguments = f"({self._joined(node.args)})" if node.args else ""
                return f"{self.text(value)}|{node.name}{arguments}"
            case _:
                return self._compound(node)

    def _compound(self, node: nodes.Node) -> str:  # noqa: PLR0911 - the same
        match node:
            case nodes.Compare():
                ops = [f"{self._word(COMPARED[each.op])} {self.text(each.expr)}" for each in node.ops]
                return " ".join([self.text(node.expr), *ops])
            case nodes.Not():
                return f"{self._word('not')} {self.text(node.node)}"
            case nodes.And() | nodes.Or():
                word = self._word("and" if isinstance(node, nodes.And) else "or")
                return f"{self.text(node.left)} {word} {self.text(node.right)}"
            case nodes.Concat():
                return " ~ ".join(self.text(each) for each in node.nodes)
            case nodes.BinExpr():
                return f"({self.text(node.left)} {node.operator} {self.text(node.right)})"
            case nodes.CondExpr():
                other = f" {self._word('else')} {self.text(node.expr2)}" if node.expr2 else ""
                return f"{self.text(node.expr1)} {self._word('if')} {self.text(node.test)}{other}"
            case nodes.Tuple() | nodes.List():
                return f"({self._joined(node.items)})"
            case nodes.Dict():
                return f"{{{', '.join(f'{self.text(each.key)}: {self.text(each.value)}' for each in node.items)}}}"
            case _:
                raise TypeError(type(node).__name__)  # a construct no template has had so far

    def _joined(self, many: list[nodes.Expr]) -> str:
        return ", ".join(self.text(each) for each in many)

    def _word(self, operator: str) -> str:
        return self.words.get(operator, operator)
