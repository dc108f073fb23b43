"""The website, built by MkDocs in this process into a folder of choice."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from checker.errors import HelderError
from publisher.log_messages import kept_messages


def build_site(root: Path, folder: Path) -> int:
    """Build strictly; gives the number of pages.  Raises HelderError with what MkDocs said."""
    with kept_messages("mkdocs") as messages:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, MkDocsException) as fault:
            reasons = "\n  ".join(messages) or str(fault)
            raise HelderError(f"helder kan de website niet maken:\n  {reasons}") from fault
    return len(list(folder.rglob("*.html")))
