"""What a letter is compared with: the version that was approved last, else that of the round before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publisher.review.records import Snapshot
from publisher.review.standing import Status
from publisher.review.templates import render
from publisher.review.why import reasons
from publisher.review.word_diff import ChangedParagraph, as_html, compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier version whose texts are known."""

    snapshot: Snapshot
    since: str  # 'sinds het laatste akkoord'
    reasons: tuple[str, ...]  # what is different, a sentence per cause; none when it looks the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One paragraph that changed, as it is shown."""

    place: str
    html: Markup


def earlier(status: Status) -> Earlier | None:
    """None when there is nothing to compare with: the first round, or a version whose text was not kept."""
    approved = status.records.snapshot(status.approved_version) if status.approved_version else None
    if approved:
        return _earlier(status, approved, "sinds het laatste akkoord")
    before = (record for record in status.records.dated if record.ronde < status.round)
    for record in sorted(before, key=lambda one: (one.ronde, one.datum), reverse=True):
        if snapshot := status.records.snapshot(record.versie):
            return _earlier(status, snapshot, f"sinds ronde {record.ronde}")
    return None


def changes_html(old: str, new: str) -> Markup:
    """What changed between two rendered texts, paragraph by paragraph with the words marked; '' when nothing did."""
    changes = tuple(_changes(old, new))
    return render("verandering", changes=changes) if changes else Markup()


def _earlier(status: Status, snapshot: Snapshot, since: str) -> Earlier:
    is_same = snapshot.versie == status.look.version
    return Earlier(snapshot=snapshot, since=since, reasons=() if is_same else reasons(snapshot, status.look))


def _changes(old: str, new: str) -> Iterator[Change]:
    for changed in compare(old, new):
        if changed.is_changed:
            html = Markup(as_html(changed.stretches))  # noqa: S704 - it escapes what comes in
            yield Change(place=_place(changed), html=html)


def _place(changed: ChangedParagraph) -> str:
    if changed.new is None:
        return "Dit stukje is weg"
    number = f"Stukje {changed.new.number}" if changed.new.number else "Zonder nummer"
    return number if changed.old else f"{number}, nieuw"
