"""Who can sign a piece; apart from the settings, because the command line must start without loading those."""

from __future__ import annotations

from typing import Literal

Role = Literal["communicatie", "jurist", "panel", "manager"]
