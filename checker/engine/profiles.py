"""Which profiles a document has: `[tool.helder.profielen.besluit.Z01]` sets options for decisions alone."""

from __future__ import annotations

from checker.source.letter import Letter, Page

PROFILES = ("brief", "besluit", "verzoek", "uitnodiging", "bericht", "informatiemap", "website", "budgetgids")
_GUIDE = "budgetgids"


def profiles_of(target: Letter | Page) -> tuple[str, ...]:
    """From general to particular; options of a later profile win."""
    if isinstance(target, Letter):
        return ("brief", target.spec.soort)
    if target.kind == "infomap":
        return ("informatiemap",)
    return ("website", _GUIDE) if target.name.split("/")[0] == _GUIDE else ("website",)
