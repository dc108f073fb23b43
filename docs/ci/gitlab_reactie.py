"""Puts the comparison of every open merge request in one comment of GitLab, and keeps that comment up to date.

It runs on the protected branch only, with a token; of a merge request it reads one file, and that as text.
Environment: CI_API_V4_URL, CI_PROJECT_ID, REACTIE_TOKEN.
"""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

MARK = "<!-- helder diff -->"
LIMIT = 65_000
JOB, FILE = "voorbeeld", "vergelijking/vergelijking.md"


def ask(path: str, *, method: str = "GET", **values: str) -> bytes:
    """What GitLab answers; HTTPError when it refuses."""
    url = f"{os.environ['CI_API_V4_URL']}/{path}"
    data = urlencode(values).encode() if values else None
    headers = {"PRIVATE-TOKEN": os.environ["REACTIE_TOKEN"]}
    with urlopen(Request(url, data=data, method=method, headers=headers), timeout=60) as answer:  # noqa: S310 - the address of GitLab itself
        return bytes(answer.read(8 * LIMIT))


def listed(path: str) -> Any:
    """A list of GitLab, its first hundred."""
    return json.loads(ask(f"{path}{'&' if '?' in path else '?'}per_page=100"))


def comparison(project: str, request: dict[str, Any]) -> str | None:
    """The comparison that the last pipeline of this request made; None when there is none."""
    pipelines = listed(f"projects/{project}/merge_requests/{request['iid']}/pipelines")
    latest = next((one for one in pipelines if one["sha"] == request["sha"]), None)
    if latest is None:
        return None
    home = f"projects/{latest['project_id']}"
    try:
        jobs = listed(f"{home}/pipelines/{latest['id']}/jobs")
        job = next((one["id"] for one in jobs if one["name"] == JOB), None)
        found = ask(f"{home}/jobs/{job}/artifacts/{FILE}") if job else b""
    except HTTPError:  # not made yet, or in a fork that this token may not read
        return None
    text = found.decode(errors="replace")[:LIMIT]
    return re.sub(r"@(?=\w)", "@\u200b", text) if text.startswith(MARK) else None


def write(project: str, request: dict[str, Any], text: str, me: int) -> None:
    """One comment per request: the first time new, and then that one again."""
    notes = f"projects/{project}/merge_requests/{request['iid']}/notes"
    mine = (one for one in listed(f"{notes}?sort=asc") if one["author"]["id"] == me and one["body"].startswith(MARK))
    own = next(mine, None)
    if own is None:
        ask(notes, method="POST", body=text)
    elif own["body"].strip() != text.strip():
        ask(f"{notes}/{own['id']}", method="PUT", body=text)


def main() -> int:
    """Go past every open request."""
    project = os.environ["CI_PROJECT_ID"]
    me = json.loads(ask("user"))["id"]
    for request in listed(f"projects/{project}/merge_requests?state=opened"):
        text = comparison(project, request)
        if text:
            write(project, request, text, me)
    return 0


if __name__ == "__main__":
    sys.exit(main())
