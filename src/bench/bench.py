#!/usr/bin/env python3
"""Runs Couplint, the floor and the peers in turn on real changes, and writes a table."""

import argparse
import datetime
import os
import platform
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import changes
import measure

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@dataclass(frozen=True)
class Contender:
    """A command to measure; `before` makes its state the same for each run, unmeasured."""

    name: str
    command: list
    before: Callable = lambda: None
    environment: dict = field(default_factory=dict)
    stdin: str = ""
    fine: tuple = (0,)


@dataclass(frozen=True)
class Case:
    """A change laid ready: the changed files of both sides as folders, and a repository that has a commit like head."""

    repository: Path
    size: int
    base: str
    head: str
    alike: str
    folder: Path

    def files(self, side):
        return sorted(str(path) for path in (self.folder / side).rglob("*.java"))


def git(repository, *arguments, **more):
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, capture_output=True, **more).stdout


def lay_ready(source, size, base, head, work):
    repository = work / (source.parent.name if source.name == "repo" else source.stem) / "repository.git"
    if not repository.exists():
        subprocess.run(["git", "clone", "-q", "--bare", "--shared", str(source), str(repository)], check=True)
    folder = repository.parent / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    changed = changes.java_files(repository, base, head)
    ids = []
    for side, commit, gone in (("base", base, "A"), ("head", head, "D")):
        for _, path in (entry for entry in changed if entry[0] != gone):
            target = folder / side / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(git(repository, "cat-file", "blob", f"{commit}:{path}"))
            ids.append(f"{commit}:{path}")
    (folder / "ids").write_text("".join(line + "\n" for line in ids))
    case = Case(repository, size, base, head, commit_like(repository, base, changed, folder), folder)
    (folder / "list").write_text("\n".join(case.files("head")))
    return case


def commit_like(repository, base, changed, folder):
    """A commit upon base that touches the files that head touches, with other contents."""
    environment = {
        **os.environ,
        "GIT_INDEX_FILE": str(folder / "index"),
        **{f"GIT_{who}_{what}": "bench@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
        "GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z",
    }
    git(repository, "read-tree", base, env=environment)
    lines = []
    for path in (path for status, path in changed if status != "A"):
        content = git(repository, "cat-file", "blob", f"{base}:{path}") + b"\n// touched\n"
        blob = git(repository, "hash-object", "-w", "--stdin", input=content).decode().strip()
        lines.append(f"100644 {blob}\t{path}\n")
    git(repository, "update-index", "--index-info", input="".join(lines).encode(), env=environment)
    tree = git(repository, "write-tree", env=environment).decode().strip()
    return git(repository, "commit-tree", tree, "-p", base, "-m", "like", env=environment).decode().strip()


def floors(case, work):
    folder = work / "empty"
    if not (folder / "Empty.class").exists():
        folder.mkdir(exist_ok=True)
        (folder / "Empty.java").write_text("class Empty { public static void main(String[] a) {} }")
        subprocess.run(["javac", "-d", str(folder), str(folder / "Empty.java")], check=True)
    repository = str(case.repository)
    yield Contender("java", ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", str(folder), "Empty"])
    yield Contender(
        "git",
        ["sh", "-c", f"git -C '{repository}' diff --name-only {case.base} {case.head} && git -C '{repository}' cat-file --batch"],
        stdin=str(case.folder / "ids"),
    )


def peers(case, tools):
    if (tools / "ast-grep/ast-grep").exists():
        sides = [str(case.folder / side) for side in ("base", "head") if (case.folder / side).exists()]
        yield Contender(
            "ast-grep",
            [str(tools / "ast-grep/ast-grep"), "scan", "-r", str(HERE / "peers/ast-grep.yml"), "--json=stream", *sides],
        )
    if not case.files("head"):
        return
    if (tools / "pmd").exists():
        pmd = ["java", "-cp", f"{tools}/pmd/*", "net.sourceforge.pmd.cli.PmdCli", "check", "-R", str(HERE / "peers/pmd.xml")]
        pmd += ["--file-list", str(case.folder / "list"), "--no-progress", "--no-fail-on-violation"]
        cache = case.folder / "pmd.cache"
        yield Contender("PMD", [*pmd, "--no-cache"], fine=(0, 5))
        yield Contender("PMD warm", [*pmd, "--cache", str(cache)], before=lambda: once(cache, pmd), fine=(0, 5))
    if (tools / "checkstyle").exists():
        checkstyle = ["java", "-cp", f"{tools}/checkstyle/*", "com.puppycrawl.tools.checkstyle.Main"]
        yield Contender("Checkstyle", [*checkstyle, "-c", "/google_checks.xml", *case.files("head")])


def once(cache, pmd):
    if not cache.exists():
        measure.run([*pmd, "--cache", str(cache)])


def couplint(case, program, name, environment):
    cache = case.folder / f"cache-{name}"
    environment = {**environment, "COUPLINT_CACHE": str(cache)}
    warm = case.folder / f"cache-{name}-warm"

    def check(base, head):
        command = [str(program), "check", "--repo", str(case.repository), "--base", base, "--head", head]
        return [*command, "--format", "json", "--fail-on", "never"]

    def make_cold():
        shutil.rmtree(cache, ignore_errors=True)

    def make_warm():
        make_cold()
        if not warm.exists():
            measure.run(check(case.base, case.alike), environment)
            if cache.exists():
                cache.rename(warm)
        if warm.exists():
            shutil.copytree(warm, cache)

    command = check(case.base, case.head)
    yield Contender(f"couplint {name} cold", command, make_cold, environment)
    yield Contender(f"couplint {name} warm", command, make_warm, environment)
    yield Contender(f"couplint {name} hot", command, lambda: None, environment)


def compete(contenders, runs):
    """The costs of each, run in turn; the first round is not counted."""
    costs = {contender.name: [] for contender in contenders}
    for number in range(runs + 1):
        for contender in contenders:
            contender.before()
            cost = measure.run(contender.command, contender.environment, contender.stdin)
            if cost.code not in contender.fine:
                print(f"  {contender.name} ended with {cost.code}", flush=True)
            if number > 0:
                costs[contender.name].append(cost)
    return {name: measure.median(all_costs) for name, all_costs in costs.items()}


def table(title, results):
    """A row for each contender, a column for each size: wall in ms, processor seconds, MiB."""
    sizes = list(results)
    names = list(dict.fromkeys(name for costs in results.values() for name in costs))
    yield f"### {title}\n"
    yield "| | " + " | ".join(f"{size} files" for size in sizes) + " |"
    yield "| --- |" + " --- |" * len(sizes)
    for name in names:
        yield f"| {name} | " + " | ".join(cell(results[size].get(name)) for size in sizes) + " |"
    yield ""


def cell(cost):
    if cost is None:
        return ""
    figures = f"{cost.wall * 1000:,.0f} ms, {cost.cpu:.2f} s, {cost.memory:,.0f} MiB"
    return figures if cost.code >= 0 else figures + " (!)"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("--tools", type=Path, default=Path("/nonexistent"), help="where peers/install put the peers")
    parser.add_argument("--work", type=Path, required=True, help="a folder for clones and caches")
    parser.add_argument("--out", type=Path, required=True, help="the Markdown file to write")
    parser.add_argument("--couplint", type=Path, default=ROOT / "couplint")
    parser.add_argument("--java", action="append", default=[], metavar="NAME=HOME", help="run Couplint on this JDK")
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1, 20, 200, 1000])
    parser.add_argument("--runs", type=int, default=5, help="rounds that are counted")
    parser.add_argument("--only", default="", help="only contenders whose name holds this")
    arguments = parser.parse_args()
    arguments.work = arguments.work.absolute()
    arguments.work.mkdir(parents=True, exist_ok=True)
    jdks = [entry.split("=", 1) for entry in arguments.java] or [["", os.environ.get("JAVA_HOME", "")]]

    lines = [f"Measured {datetime.date.today()} on {os.cpu_count()} processors, {platform.system()}, {arguments.runs} rounds.", ""]
    for source in arguments.repositories:
        results = {}
        for size, base, head in changes.find(source, arguments.sizes):
            case = lay_ready(source.absolute(), size, base, head, arguments.work)
            contenders = [*floors(case, arguments.work), *peers(case, arguments.tools.absolute())]
            for name, home in jdks:
                contenders += couplint(case, arguments.couplint.absolute(), name, {"JAVA_HOME": home} if home else {})
            chosen = [contender for contender in contenders if arguments.only in contender.name]
            print(f"{case.repository.parent.name}: {size} files, {base[:10]}..{head[:10]}", flush=True)
            results[size] = compete(chosen, arguments.runs)
        lines += table(case.repository.parent.name, results)
        arguments.out.write_text("\n".join(lines))
    print(arguments.out.read_text())


if __name__ == "__main__":
    main()
