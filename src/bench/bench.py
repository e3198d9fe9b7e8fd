#!/usr/bin/env python3
"""Runs Couplint, the floor and the peers in turn on real changes and on whole trees, and writes what each cost.

page.py makes tables and plots of it."""

import argparse
import datetime
import json
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


def place(source, work):
    """The folder for all that is made of a repository."""
    return work / (source.parent.name if source.name == "repo" else source.stem)


def lay_ready(source, size, base, head, work):
    repository = place(source, work) / "repository.git"
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
    folders = [case.folder / side for side in ("base", "head") if (case.folder / side).exists()]
    if folders:
        yield from ast_grep(tools, folders)
    if not case.files("head"):
        return
    yield from pmd(tools, case.folder)
    if (tools / "checkstyle").exists():
        checkstyle = ["java", "-cp", f"{tools}/checkstyle/*", "com.puppycrawl.tools.checkstyle.Main"]
        yield Contender("Checkstyle", [*checkstyle, "-c", "/google_checks.xml", *case.files("head")])


def ast_grep(tools, folders):
    program = tools / "ast-grep/ast-grep"
    if program.exists():
        command = [str(program), "scan", "-r", str(HERE / "peers/ast-grep.yml"), "--json=stream"]
        yield Contender("ast-grep", [*command, *map(str, folders)])


def pmd(tools, folder):
    """PMD on the files that `list` in the folder names; its cache lies beside."""
    if (tools / "pmd").exists():
        command = ["java", "-cp", f"{tools}/pmd/*", "net.sourceforge.pmd.cli.PmdCli", "check", "-R", str(HERE / "peers/pmd.xml")]
        command += ["--file-list", str(folder / "list"), "--no-progress", "--no-fail-on-violation"]
        cache = folder / "pmd.cache"
        yield Contender("PMD", [*command, "--no-cache"], fine=(0, 5))
        yield Contender("PMD warm", [*command, "--cache", str(cache)], before=lambda: once(cache, command), fine=(0, 5))


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
    if case.size >= 1000:
        small = {**environment, "COUPLINT_JAVA_OPTS": "-Xmx512m"}
        yield Contender(f"couplint {name} cold, 512 MiB of heap", command, make_cold, small)


def on(home):
    """The environment in which the launcher takes that JDK, or the usual one."""
    return {"JAVA_HOME": home} if home else {}


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


def whole_tree(source, arguments, jdks):
    """Contenders that read every Java file of the newest commit."""
    head = git(source, "rev-parse", "HEAD").decode().strip()
    folder = place(source, arguments.work) / "tree"
    if not folder.exists():
        lay_out(source, head, folder)
    files = sorted(str(path) for path in folder.rglob("*.java") if path.is_file())
    (folder.parent / "list").write_text("\n".join(files))
    (folder.parent / "tree-ids").write_text("".join(f"{head}:{Path(file).relative_to(folder)}\n" for file in files))
    repository = str(source)
    contenders = [
        Contender(
            "git",
            ["sh", "-c", f"git -C '{repository}' ls-tree -r {head} && git -C '{repository}' cat-file --batch"],
            stdin=str(folder.parent / "tree-ids"),
        )
    ]
    tools = arguments.tools.absolute()
    contenders += [*ast_grep(tools, [folder]), *pmd(tools, folder.parent)]
    for name, home in jdks:
        cache = folder.parent / f"cache-tree-{name}"
        environment = {**on(home), "COUPLINT_CACHE": str(cache)}
        command = [str(arguments.couplint.absolute()), "map", "--repo", repository, "--at", head, "--format", "json"]
        clear = lambda cache=cache: shutil.rmtree(cache, ignore_errors=True)
        contenders.append(Contender(f"couplint {name} cold", command, clear, environment))
        contenders.append(Contender(f"couplint {name} warm", command, environment=environment))
        small = {**environment, "COUPLINT_JAVA_OPTS": "-Xmx512m"}
        contenders.append(Contender(f"couplint {name} cold, 512 MiB of heap", command, clear, small))
    return contenders


def lay_out(repository, commit, folder):
    """The Java files of a commit as files; one whose content a partial clone lacks is left out."""
    listed = git(repository, "ls-tree", "-r", commit).decode(errors="replace").splitlines()
    entries = [line.split("\t", 1) for line in listed if line.startswith("100") and line.endswith(".java")]
    wanted = "".join(meta.split()[2] + "\n" for meta, _ in entries).encode()
    out = git(repository, "cat-file", "--batch", input=wanted)
    at = 0
    for _, path in entries:
        end = out.index(b"\n", at)
        words = out[at:end].split()
        at = end + 1
        if words[1] == b"blob":
            size = int(words[2])
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(out[at : at + size])
            at += size + 1


def replay(source, arguments, jdks, last):
    """Contenders that check the last changes of a history, one after the other in one run."""
    for name, home in jdks:
        cache = arguments.work / f"cache-replay-{name}"
        environment = {**on(home), "COUPLINT_CACHE": str(cache)}
        command = [str(arguments.couplint.absolute()), "replay", "--fresh", "--repo", str(source), "--last", str(last), "--format", "csv"]
        yield Contender(f"couplint {name} cold", command, lambda cache=cache: shutil.rmtree(cache, ignore_errors=True), environment)


def told(source, what, files, costs):
    """A case with what each contender cost: wall clock in ms, processor seconds, MiB."""
    rows = [
        {"name": name, "wall": round(cost.wall * 1000), "cpu": round(cost.cpu, 2), "memory": round(cost.memory), "code": cost.code}
        for name, cost in costs.items()
    ]
    name = source.parent.name.split("+")[-1] if source.name in ("repo", "repository.git") else source.stem
    return {"repository": name, "javaFiles": files, "what": what, "rows": rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("--tools", type=Path, default=Path("/nonexistent"), help="where peers/install put the peers")
    parser.add_argument("--work", type=Path, required=True, help="a folder for clones and caches")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    parser.add_argument("--couplint", type=Path, default=ROOT / "couplint")
    parser.add_argument("--java", action="append", default=[], metavar="NAME=HOME", help="run Couplint on this JDK")
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",") if size], default=[0, 1, 20, 200, 1000])
    parser.add_argument("--tree", action="store_true", help="also the map of the newest commit")
    parser.add_argument("--replay", type=int, default=0, metavar="N", help="also the last N changes in one run")
    parser.add_argument("--runs", type=int, default=5, help="rounds that are counted")
    parser.add_argument("--only", default="", help="only contenders whose name holds this")
    arguments = parser.parse_args()
    arguments.work = arguments.work.absolute()
    arguments.work.mkdir(parents=True, exist_ok=True)
    jdks = [entry.split("=", 1) for entry in arguments.java] or [["", os.environ.get("JAVA_HOME", "")]]

    report = {
        "date": str(datetime.date.today()),
        "processors": os.cpu_count(),
        "system": platform.system(),
        "rounds": arguments.runs,
        "cases": [],
    }

    def take(source, what, files, contenders):
        chosen = [contender for contender in contenders if arguments.only in contender.name]
        print(f"{source}: {what}", flush=True)
        report["cases"].append(told(source, what, files, compete(chosen, arguments.runs)))
        arguments.out.write_text(json.dumps(report, indent=1) + "\n")

    for source in (path.absolute() for path in arguments.repositories):
        total = len(git(source, "ls-tree", "-r", "--name-only", "HEAD").decode(errors="replace").split(".java\n")) - 1
        for size, base, head in changes.find(source, arguments.sizes) if arguments.sizes else ():
            case = lay_ready(source, size, base, head, arguments.work)
            contenders = [*floors(case, arguments.work), *peers(case, arguments.tools.absolute())]
            for name, home in jdks:
                contenders += couplint(case, arguments.couplint.absolute(), name, on(home))
            take(source, f"change of {size}", total, contenders)
        if arguments.tree:
            take(source, "map", total, whole_tree(source, arguments, jdks))
        if arguments.replay:
            take(source, f"replay of {arguments.replay}", total, list(replay(source, arguments, jdks, arguments.replay)))


if __name__ == "__main__":
    main()
