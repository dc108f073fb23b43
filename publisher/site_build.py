"""The website, built by MkDocs in this process into a folder of choice."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from checker.errors import HelderError


def build_site(root: Path, folder: Path) -> int:
    """Build strictly; gives the number of pages.  Raises HelderError with what MkDocs said."""
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    before, logger.propagate = logger.propagate, False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Abort, MkDocsException) as fault:
        reasons = "\n  ".join(heard.messages) or str(fault)
        raise HelderError(f"De website kan niet worden gemaakt:\n  {reasons}") from fault
    finally:
        logger.removeHandler(heard)
        logger.propagate = before
    return len(list(folder.rglob("*.html")))


class _Heard(logging.Handler):
    """Keeps what MkDocs says at warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
