"""Every page that is not of the budgetgids, in one browser.

Two files instead of one, so that two workers can share the work.
"""

from __future__ import annotations

import pytest

from tests.publisher.site.walk import Proof

pytestmark = pytest.mark.slow


class TestRest(Proof):
    extra = ("zoeken/?q=toeslag", "zoeken/?q=xylofoon", "oud/huurtoeslg")

    @staticmethod
    def part(name: str) -> bool:
        return not name.startswith("budgetgids/")
