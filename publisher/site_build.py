"""The website, built by MkDocs in this process into a folder of choice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from checker.errors import HelderError
from publisher.log_messages import kept_messages

if TYPE_CHECKING:
    from publisher.mkdocs_plugin import HelderPlugin


def build_site(root: Path, folder: Path, unsigned: frozenset[str] = frozenset()) -> int:
    """Build strictly; gives the number of pages.  Raises HelderError with what MkDocs said.

    A page made from a template in `unsigned` says that it is a draft.
    """
    with kept_messages("mkdocs") as messages:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
            cast("HelderPlugin", config.plugins["helder"]).unsigned = unsigned
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, MkDocsException) as fault:
            reasons = "\n  ".join(messages) or str(fault)
            raise HelderError(f"helder kan de website niet maken:\n  {reasons}") from fault
    return len(list(folder.rglob("*.html")))
