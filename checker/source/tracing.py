"""A Jinja environment whose output carries its provenance; what it renders is what plain Jinja renders.

How: `Environment.concat` joins pieces into `Traced` strings, and the four names through which generated code makes
safe or joined text (`Markup`, `escape`, `Macro`, `markup_join`) are replaced in each compiled template's namespace by
versions that keep segments.  Text that goes through a string filter loses its inner places and keeps the expression's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Template, nodes
from jinja2.runtime import BlockReference, Context, Macro
from jinja2.sandbox import SandboxedEnvironment

from checker.source.decisions import Decision, DecisionPoint, Recorder
from checker.source.instrument import FILTER, Instrument
from checker.source.marks import scan
from checker.source.provenance import Kind, Provenance, Segment, Site, Traced, TracedMarkup, join, segments_of

MAX_INCLUDES = 50
Place = tuple[str, int, int | None]


class EndlessIncludeError(Exception):
    """Templates include each other without end; `site` is the include that went too deep."""

    def __init__(self, site: Site) -> None:
        super().__init__(site.template)
        self.site = site


class ValueFault(Exception):  # noqa: N818 - not an error by itself: it carries the place to whoever reports it
    """A value cannot be printed; `site` is the expression, `problem` says why in Dutch."""

    def __init__(self, site: Site, problem: str) -> None:
        super().__init__(problem)
        self.site = site
        self.problem = problem


def mark(value: str) -> markupsafe.Markup:
    """`Markup(value)` that keeps segments."""
    if isinstance(value, TracedMarkup):
        return value
    segments = segments_of(value)
    if segments is None:
        return markupsafe.Markup(value)  # noqa: S704 - Jinja itself calls this only on rendered output
    return TracedMarkup.of(str.__str__(value), segments)


class TracingMacro(Macro):
    """A macro whose result keeps its segments when it is marked safe."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:  # noqa: FBT001 - signature is Jinja's
        result: str = self._func(*arguments)
        return mark(result) if autoescape else result


class TracingBlockReference(BlockReference):
    """`super()` and `self.block()` that keep segments."""

    @property
    def super(self) -> Any:
        """The same block one template up."""
        parent = super().super
        return parent if not isinstance(parent, BlockReference) else _retraced(parent)

    def __call__(self) -> str:
        """The text of the block."""
        result = join(self._stack[self._depth](self._context))
        return mark(result) if self._context.eval_ctx.autoescape else result


def _retraced(block: BlockReference) -> TracingBlockReference:
    return TracingBlockReference(block.name, block._context, block._stack, block._depth)  # noqa: SLF001


class TracingContext(Context):
    """A context whose `super()` keeps segments."""

    def super(self, name: str, current: Callable[[Context], Iterator[str]]) -> Any:
        """Render a parent block."""
        parent = super().super(name, current)
        return _retraced(parent) if isinstance(parent, BlockReference) else parent


class TracingTemplate(Template):
    """A compiled template whose namespace makes traced text."""

    @classmethod
    def from_code(
        cls,
        environment: Any,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - signature is Jinja's
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Execute the module, then put the tracing versions in place of Jinja's."""
        namespace: dict[str, Any] = {"environment": environment, "__file__": code.co_filename}
        exec(code, namespace)  # noqa: S102 - this is how Jinja loads a template it compiled itself
        namespace |= {
            "Markup": mark,
            "escape": environment.escape_traced,
            "Macro": TracingMacro,
            "markup_join": environment.join_escaped,
        }
        template = cls._from_namespace(environment, namespace, globals)
        template._uptodate = uptodate  # noqa: SLF001
        return template


class TracingEnvironment(SandboxedEnvironment):
    """Sandboxed environment with provenance.

    `escape` makes a value safe for the kind of document (default: HTML) where autoescape is on; `present` turns a value
    that is printed into text (dates, amounts) and raises ValueError with a Dutch sentence for what cannot be printed.
    """

    concat = staticmethod(join)
    context_class = TracingContext
    template_class = TracingTemplate

    def __init__(
        self,
        *,
        escape: Callable[[Any], markupsafe.Markup] = markupsafe.escape,
        present: Callable[[Any], Any] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.filters[FILTER] = self.trace_value
        self.points: dict[str, tuple[DecisionPoint, ...]] = {}
        self.names: dict[str, frozenset[str]] = {}  # per template the variables and attributes it mentions
        self._escape = escape
        self._present = present
        self._recorder = Recorder()
        self._depth = 0

    @contextmanager
    def recording(self, recorder: Recorder) -> Iterator[Recorder]:
        """Record (and force) decisions of what is rendered inside the `with`."""
        before, self._recorder, self._depth = self._recorder, recorder, 0
        try:
            yield recorder
        finally:
            self._recorder = before

    def render(self, name: str, data: dict[str, Any]) -> tuple[str, Provenance]:
        """Render a template by name: its text (plain) and where that came from."""
        result = self.get_template(name).render(data)
        return str.__str__(result), Provenance(root=name, segments=segments_of(result) or ())

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        self.names[name or "<tekst>"] = frozenset(_names(tree))
        text = source.replace("\r\n", "\n").replace("\r", "\n")  # as Jinja reads it
        marks = scan(self.lexer.tokeniter(text, name, filename), text)
        instrument = Instrument(name or "<tekst>", marks)
        instrument.visit(tree)
        self.points[name or "<tekst>"] = tuple(instrument.points)
        tree.set_environment(self)
        return tree

    # -- called by rewritten templates ------------------------------------------------------------------------------

    def trace_literal(self, text: str, place: Place) -> TracedMarkup:
        """Template text with its exact place."""
        template, start, _ = place
        site = Site(template, start, start + len(text))
        return TracedMarkup.of(text, (Segment(0, len(text), site, Kind.LITERAL),))

    def trace_value(self, value: Any, place: Place) -> Any:
        """A printed value: keeps the segments it has, else becomes one segment for the whole expression."""
        site = Site(place[0], place[1], place[2] or place[1])
        segments = segments_of(value)
        if segments is not None:
            called = [_called_from(segment, site) for segment in segments]
            return type(value).of(str.__str__(value), _filled(called, len(value), site))
        try:
            shown = self._present(value) if self._present else value
        except ValueError as fault:
            raise ValueFault(site, str(fault)) from fault
        is_safe = hasattr(shown, "__html__")
        text: str = shown.__html__() if is_safe else str(shown)
        return (TracedMarkup if is_safe else Traced).of(text, (Segment(0, len(text), site, Kind.EXPRESSION),))

    def trace_enter(self, place: Place) -> TracedMarkup:
        """A zero-length note that an include or call begins here."""
        site = Site(place[0], place[1], place[2] or place[1])
        self._depth += 1
        if self._depth > MAX_INCLUDES:
            raise EndlessIncludeError(site)
        return TracedMarkup.of("", (Segment(0, 0, site, Kind.ENTER),))

    def trace_leave(self, place: Place) -> TracedMarkup:
        """A zero-length note that it ended."""
        self._depth -= 1
        site = Site(place[0], place[1], place[2] or place[1])
        return TracedMarkup.of("", (Segment(0, 0, site, Kind.LEAVE),))

    def decide(self, value: Any, decision: tuple[str, int]) -> bool:
        """The test of an `if`."""
        return self._recorder.test(Decision(*decision), value)

    def decide_loop(self, values: Iterable[Any], decision: tuple[str, int], filtered: bool) -> list[Any]:  # noqa: FBT001
        """The values of a `for`."""
        return self._recorder.loop(Decision(*decision), values, filtered=filtered)

    def decide_item(self, value: Any, decision: tuple[str, int]) -> bool:
        """The filter of a `for … if`."""
        return self._recorder.keep(Decision(*decision), value)

    def escape_traced(self, value: Any) -> markupsafe.Markup:
        """`escape(value)` that keeps segments."""
        if isinstance(value, TracedMarkup):
            return value
        segments = segments_of(value)
        if segments is None or len(segments) != 1:
            return self._escape(value)
        text = self._escape(str.__str__(value))
        whole = segments[0]
        return TracedMarkup.of(text, (Segment(0, len(text), whole.site, whole.kind, whole.via),))

    def join_escaped(self, values: Iterable[Any]) -> str:
        """The `~` operator under autoescape: one safe part makes the whole safe."""
        parts = [markupsafe.soft_str(value) for value in values]
        if not any(hasattr(part, "__html__") for part in parts):
            return "".join(parts)
        return mark(join(self.escape_traced(part) for part in parts))


def _called_from(segment: Segment, site: Site) -> Segment:
    if segment.kind in {Kind.ENTER, Kind.LEAVE}:
        return segment
    return Segment(segment.start, segment.end, segment.site, segment.kind, (*segment.via, site))


def _filled(segments: list[Segment], length: int, site: Site) -> Iterator[Segment]:
    """The segments, with what lies between them (text joined in by `~`) given to the expression as a whole."""
    cursor = 0
    for segment in segments:
        if segment.start > cursor:
            yield Segment(cursor, segment.start, site, Kind.EXPRESSION)
        yield segment
        cursor = max(cursor, segment.end)
    if length > cursor:
        yield Segment(cursor, length, site, Kind.EXPRESSION)


def _names(tree: nodes.Template) -> Iterator[str]:
    """Names of variables and attributes, also `x["naam"]`."""
    for node in tree.find_all((nodes.Name, nodes.Getattr, nodes.Getitem)):
        if isinstance(node, nodes.Name):
            yield node.name
        elif isinstance(node, nodes.Getattr):
            yield node.attr
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            yield str(node.arg.value)
