#!/usr/bin/env python3
"""Finds real changes of wanted sizes in a repository's history.

Prints `size base head` for each wanted number of changed Java files: a single commit where one comes close, else a range
of the first-parent history up to the newest commit. Of size 0 is a commit of pages, styles and the like.
"""

import argparse
import subprocess


QUIET = (".md", ".adoc", ".txt", ".ts", ".html", ".css", ".scss", ".svg", ".png")


def git(repository, *arguments):
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, errors="replace").stdout


def java_files(repository, base, head):
    """The Java files that differ, with status: (A|M|D, path); renames count as both."""
    out = git(repository, "diff", "--no-renames", "--name-status", base, head, "--", "*.java")
    return [tuple(line.split("\t", 1)) for line in out.splitlines()]


def commits(repository, most):
    """Ordinary commits that change more main code than tests, with the number of Java files that each changes."""
    out = git(repository, "log", "--no-merges", f"--max-count={most}", "--format=%x00%H", "--name-only", "--", "*.java")
    for entry in out.split("\0")[1:]:
        lines = [line for line in entry.splitlines() if line]
        paths = lines[1:]
        if sum("/test/" in path for path in paths) * 2 < len(paths):
            yield lines[0], len(paths)


def single(known, size):
    """The commit whose size is closest, if it is within a tenth; of equals the newest."""
    best = min(known, key=lambda commit: abs(commit[1] - size))
    return best[0] if abs(best[1] - size) <= size / 10 else None


def quiet(repository, most):
    """The newest commit of nothing but pages, styles, scripts of a front end and the like."""
    out = git(repository, "log", "--no-merges", f"--max-count={most}", "--format=%x00%H", "--name-only")
    for entry in out.split("\0")[1:]:
        commit, *paths = [line for line in entry.splitlines() if line]
        if paths and all(path.endswith(QUIET) for path in paths):
            return commit
    return None


def span(repository, size):
    """The shortest first-parent range up to HEAD that changes so many files."""
    line = git(repository, "rev-list", "--first-parent", "HEAD").split()
    low, high = 1, len(line) - 1
    while low < high:
        middle = (low + high) // 2
        if len(java_files(repository, line[middle], line[0])) >= size:
            high = middle
        else:
            low = middle + 1
    return line[low], line[0]


def find(repository, sizes, most=4000):
    known = list(commits(repository, most))
    for size in sizes:
        commit = single(known, size) if size else quiet(repository, most)
        if commit:
            base = git(repository, "rev-parse", commit + "^").strip()
            yield size, base, commit
        else:
            yield (size, *span(repository, size))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository")
    parser.add_argument("sizes", nargs="*", type=int, default=[0, 1, 20, 200, 1000])
    arguments = parser.parse_args()
    for size, base, head in find(arguments.repository, arguments.sizes):
        print(size, base, head)


if __name__ == "__main__":
    main()
