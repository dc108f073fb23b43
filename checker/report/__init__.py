"""Reports in the formats people and machines read.  A format is a function from Report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.engine.report import Report
from checker.report import json, text

FORMATS: Mapping[str, Callable[[Report], str]] = {"text": text.render, "json": json.render}
