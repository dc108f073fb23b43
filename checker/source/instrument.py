"""The syntax tree of a template, rewritten so that rendering tells where text came from and which way it went.

The rewritten tree renders exactly the same text: template text becomes a call that yields it with its place,
every `{{ … }}` a call that keeps or adds a place, every test a call that records its outcome.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from checker.source.decisions import Decision, DecisionPoint
from checker.source.marks import BRANCHES, Marks, Tag
from checker.source.provenance import Site

FILTER = "_herkomst"  # name of the filter that gives a `{% filter %}` block its place


class Instrument(NodeTransformer):
    """One use per template: `visit(tree)` rewrites in place and fills `points`."""

    def __init__(self, template: str, marks: Marks) -> None:
        self.template = template
        self.points: list[DecisionPoint] = []
        self._texts: Iterator[int] = iter(marks.texts)
        self._expressions: Iterator[tuple[int, int]] = iter(marks.expressions)
        self._branches: Iterator[Tag] = iter(marks.of(*BRANCHES))
        self._calls: Iterator[Tag] = iter(marks.of("include", "call"))
        self._filters: Iterator[Tag] = iter(marks.of("filter"))
        self._around = (0, 0)  # span of the expression or tag that is being visited

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - named by Jinja's visitor
        """Template text and printed values."""
        node.nodes = [self._output(child) for child in node.nodes]
        return node

    def _output(self, child: nodes.Expr) -> nodes.Expr:
        if isinstance(child, nodes.TemplateData):
            return self._call("trace_literal", child, nodes.Const(child.data), self._place(next(self._texts), None))
        self._around = next(self._expressions)
        span = self._around
        return self._call("trace_value", child, self.visit(child), self._place(*span))

    def visit_If(self, node: nodes.If) -> nodes.If:  # noqa: N802
        """A test with two outcomes; `elif` comes by as an `if` of its own."""
        decision = self._branch(next(self._branches))
        node.test = self._call("decide", node.test, self.visit(node.test), decision)
        self.generic_visit(node, without="test")
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        """A loop: runs, or does not."""
        decision = self._branch(next(self._branches))
        filtered = nodes.Const(node.test is not None)
        node.iter = self._call("decide_loop", node.iter, self.visit(node.iter), decision, filtered)
        if node.test is not None:
            node.test = self._call("decide_item", node.test, self.visit(node.test), decision)
        self.generic_visit(node, without="iter test")
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.CondExpr:  # noqa: N802
        """`a if b else c` within an expression."""
        site = Site(self.template, *self._around)
        decision = self._point("inline", site, None)
        node.test = self._call("decide", node.test, self.visit(node.test), decision)
        self.generic_visit(node, without="test")
        return node

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:  # noqa: N802
        """Another template, between notes that it begins and ends."""
        tag = next(self._calls)
        self._around = (tag.start, tag.end)
        self.generic_visit(node)
        return self._between(node, tag)

    def visit_CallBlock(self, node: nodes.CallBlock) -> list[nodes.Node]:  # noqa: N802
        """A macro with a body, between the same notes."""
        tag = next(self._calls)
        self._around = (tag.start, tag.end)
        self.generic_visit(node)
        return self._between(node, tag)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.FilterBlock:  # noqa: N802
        """Text through a filter: one place for all of it."""
        tag = next(self._filters)
        node.body = [part for child in node.body for part in self.visit_list(child)]
        node.filter = nodes.Filter(
            node.filter, FILTER, [self._place(tag.start, tag.end)], [], None, None, lineno=node.lineno
        )
        return node

    def generic_visit(self, node: nodes.Node, *, without: str = "") -> nodes.Node:
        """Visit the children, except the fields named in `without`, which were visited already."""
        skipped = {name: getattr(node, name) for name in without.split()}
        for name in skipped:
            setattr(node, name, None)
        super().generic_visit(node)
        for name, value in skipped.items():
            setattr(node, name, value)
        return node

    def _between(self, node: nodes.Stmt, tag: Tag) -> list[nodes.Node]:
        place = self._place(tag.start, tag.end)
        enter = nodes.Output([self._call("trace_enter", node, place)], lineno=node.lineno)
        leave = nodes.Output([self._call("trace_leave", node, place)], lineno=node.lineno)
        return [enter, node, leave]

    def _branch(self, tag: Tag) -> nodes.Const:
        self._around = (tag.start, tag.end)
        otherwise = Site(self.template, *tag.otherwise) if tag.otherwise else None
        return self._point(tag.keyword, Site(self.template, tag.start, tag.end), otherwise)

    def _point(self, keyword: str, site: Site, otherwise: Site | None) -> nodes.Const:
        decision = Decision(self.template, len(self.points))
        self.points.append(DecisionPoint(decision, keyword, site, otherwise))
        return nodes.Const((decision.template, decision.index))

    def _place(self, start: int, end: int | None) -> nodes.Const:
        return nodes.Const((self.template, start, end))

    @staticmethod
    def _call(method: str, like: nodes.Node, *arguments: nodes.Expr) -> nodes.Call:
        function = nodes.EnvironmentAttribute(method, lineno=like.lineno)
        return nodes.Call(function, list(arguments), [], None, None, lineno=like.lineno)
