"""The examples for CI do what they say: commands that exist, and no rights where code of a stranger runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from ruamel.yaml import YAML

from publisher.compare.as_markdown import LIMIT, MARK
from tests.integration.commands import require_command, typed

ROOT = Path(__file__).parents[2]
CI = ROOT / "docs/ci"
PREVIEW, COMMENT, PUBLISH, GITLAB = "github-preview.yml", "github-comment.yml", "github-publish.yml", "gitlab-ci.yml"
EXAMPLES = (PREVIEW, COMMENT, PUBLISH, GITLAB)
KNOWN_ACTIONS = {
    "actions/checkout@v4",
    "actions/upload-artifact@v4",
    "actions/download-artifact@v4",
    "actions/github-script@v7",
}


def loaded(name: str) -> dict[str, Any]:
    content: dict[str, Any] = YAML(typ="safe").load((CI / name).read_text(encoding="utf-8"))
    return content


def jobs(name: str) -> dict[str, dict[str, Any]]:
    content = loaded(name)
    return content["jobs"] if name != GITLAB else {key: job for key, job in content.items() if "script" in job}


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in jobs(name).values() for step in job.get("steps", ())]


def scripts(name: str) -> list[str]:
    """Every piece of shell."""
    if name != GITLAB:
        return [step["run"] for step in steps(name) if "run" in step]
    return [line for job in jobs(name).values() for line in job["script"]]


def commands(name: str) -> list[list[str]]:
    """Every command of ours, as words."""
    return [words for script in scripts(name) for words in typed(script)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_shell_is_shell(name: str) -> None:
    for script in scripts(name):
        done = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", [PREVIEW, PUBLISH, GITLAB])
def test_every_command_exists_with_its_options(name: str) -> None:
    found = commands(name)
    assert {words[0] for words in found} == {"make", ".venv/bin/helder"}
    for words in found:
        require_command(words)


@pytest.mark.parametrize("name", [PREVIEW, COMMENT, PUBLISH])
def test_only_known_versions_of_actions(name: str) -> None:
    assert {step["uses"] for step in steps(name) if "uses" in step} <= KNOWN_ACTIONS


@pytest.mark.parametrize("name", [PREVIEW, PUBLISH, GITLAB])
def test_the_whole_history_is_there(name: str) -> None:
    """Without it nobody can tell who signed."""
    if name == GITLAB:
        assert loaded(name)["variables"]["GIT_DEPTH"] == "0"
    else:
        (checkout,) = (step for step in steps(name) if step.get("uses", "").startswith("actions/checkout"))
        assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_the_job_that_runs_code_of_a_request_may_nothing() -> None:
    assert loaded(PREVIEW)["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in jobs(PREVIEW).values())
    text = (CI / PREVIEW).read_text(encoding="utf-8")
    assert not re.search(r"secrets\.|github\.token|pull_request_target", text)
    assert not any("${{" in script for script in scripts(PREVIEW))  # text of a request is no code
    voorbeeld = json.dumps(jobs(GITLAB)["voorbeeld"])
    assert "TOKEN" not in voorbeeld


def test_the_job_that_may_write_runs_no_code_of_a_request() -> None:
    content = loaded(COMMENT)
    assert content["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert list(content["on"] if "on" in content else content[True]) == ["workflow_run"]
    assert not any("checkout" in step.get("uses", "") for step in steps(COMMENT))
    assert scripts(COMMENT) == []
    (script,) = (step["with"]["script"] for step in steps(COMMENT) if "script" in step.get("with", {}))
    assert "${{" not in script
    (reactie,) = (job for job in jobs(GITLAB).values() if job["stage"] == "reactie")
    assert reactie["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_REF_PROTECTED == "true"'}]


def test_publishing_asks_for_sign_off() -> None:
    publish = jobs(GITLAB)["publiceren"]["script"]
    for each in ([" ".join(words[1:]) for words in commands(PUBLISH)], [line.split("/")[-1] for line in publish]):
        told = " ".join(each)
        assert told.index("review status --all") < told.index("build --publish")


def test_both_ends_of_the_comment_agree() -> None:
    for name in (COMMENT, "gitlab_reactie.py"):
        text = (CI / name).read_text(encoding="utf-8").replace("_", "")
        assert MARK in text
        assert str(LIMIT) in text
    assert loaded(COMMENT)["on"]["workflow_run"]["workflows"] == [loaded(PREVIEW)["name"]]


STUBS = """async ([source, file, comments, requests]) => {
  const calls = []
  const fs = {existsSync: () => file !== null, lstatSync: () => ({isFile: () => true}), readFileSync: () => file}
  const context = {repo: {owner: 'g', repo: 'h'}, payload: {workflow_run:
    {head_sha: 'abc', head_branch: 'tak', head_repository: {owner: {login: 'anna'}}}}}
  const github = {paginate: async () => comments, rest: {
    pulls: {list: async (asked) => ({data: requests})},
    issues: {listComments: null, updateComment: async (it) => calls.push(['update', it]),
             createComment: async (it) => calls.push(['create', it])}}}
  const core = {info: (it) => calls.push(['info', it]), setFailed: (it) => calls.push(['failed', it])}
  const Run = Object.getPrototypeOf(async function () {}).constructor
  await new Run('github', 'context', 'core', 'require', source)(github, context, core, () => fs)
  return calls
}"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "comments", "sha", "called"),
    [
        (f"{MARK} Dag @jan", [], "abc", ["create", {"issue_number": 7, "body": f"{MARK} Dag @\u200bjan"}]),
        (
            f"{MARK} Dag",
            [
                {"id": 1, "user": {"login": "boos"}, "body": f"{MARK} nep"},
                {"id": 2, "user": {"login": "github-actions[bot]"}, "body": f"{MARK} oud"},
            ],
            "abc",
            ["update", {"comment_id": 2}],
        ),
        (f"{MARK} Dag", [], "ander", ["info", None]),
        (None, [], "abc", ["info", None]),
        ("iets anders", [], "abc", ["failed", None]),
    ],
)
def test_the_script_for_github_keeps_one_comment(
    browser: Any, file: str | None, comments: list[Any], sha: str, called: list[Any]
) -> None:
    (source,) = (step["with"]["script"] for step in steps(COMMENT) if "script" in step.get("with", {}))
    page = browser.new_page()
    requests = [{"number": 6, "head": {"sha": "iets"}}, {"number": 7, "head": {"sha": sha}}]
    (call,) = page.evaluate(STUBS, [source, file, comments, requests])
    page.close()
    assert call[0] == called[0]
    assert called[1] is None or called[1].items() <= call[1].items()


class GitLab(BaseHTTPRequestHandler):
    """Enough of GitLab for one request with one pipeline; keeps its notes."""

    notes: ClassVar[list[dict[str, Any]]] = []
    written: ClassVar[list[str]] = []
    report = f"{MARK}\nDag @jan"

    def do_GET(self) -> None:
        path = self.path.split("?")[0].removeprefix("/api/projects/1/")
        answers: dict[str, Any] = {
            "/api/user": {"id": 5},
            "merge_requests": [{"iid": 3, "sha": "abc"}],
            "merge_requests/3/pipelines": [{"id": 9, "sha": "abc", "project_id": 1}],
            "pipelines/9/jobs": [{"id": 4, "name": "voorbeeld"}],
            "merge_requests/3/notes": self.notes,
        }
        if path == "jobs/4/artifacts/vergelijking/vergelijking.md":
            self.reply(self.report.encode())
        elif path in answers:
            self.reply(json.dumps(answers[path]).encode())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        self.take("POST")
        self.notes.append({"id": 8, "author": {"id": 5}, "body": f"{MARK}\nDag @\u200bjan"})

    def do_PUT(self) -> None:
        self.take("PUT")

    def take(self, method: str) -> None:
        assert self.headers["PRIVATE-TOKEN"] == "geheim"
        self.rfile.read(int(self.headers["Content-Length"]))
        self.written.append(f"{method} {self.path}")
        self.reply(b"{}")

    def reply(self, data: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def gitlab() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), GitLab)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/api"
    server.shutdown()
    server.server_close()


def test_the_script_for_gitlab_keeps_one_comment(gitlab: str) -> None:
    environment = {"CI_API_V4_URL": gitlab, "CI_PROJECT_ID": "1", "REACTIE_TOKEN": "geheim", "no_proxy": "127.0.0.1"}
    command = [sys.executable, str(CI / "gitlab_reactie.py")]
    notes = "/api/projects/1/merge_requests/3/notes"
    for expected in ([f"POST {notes}"], [f"POST {notes}"]):  # the second time nothing is new
        subprocess.run(command, env=environment, check=True)
        assert GitLab.written == expected
    GitLab.report = f"{MARK}\nIets anders"
    subprocess.run(command, env=environment, check=True)
    assert GitLab.written[-1] == f"PUT {notes}/8"
    GitLab.report = "<b>geen vergelijking</b>"
    subprocess.run(command, env=environment, check=True)
    assert len(GitLab.written) == 2
