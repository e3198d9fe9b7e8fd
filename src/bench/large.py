#!/usr/bin/env python3
"""Makes one large repository of several: the newest tree of each, in a folder of its own.

    src/bench/large.py LARGE.git path/to/repository.git ...

Nothing is copied: the contents stay where they are, and are named as alternates.
"""

import argparse
import os
import subprocess
from pathlib import Path


def git(repository, *arguments, **more):
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("large", type=Path)
    parser.add_argument("repositories", nargs="+", type=Path)
    arguments = parser.parse_args()
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(arguments.large)], check=True)
    sources = [Path(git(path, "rev-parse", "--absolute-git-dir")) for path in arguments.repositories]
    (arguments.large / "objects/info/alternates").write_text("".join(f"{source}/objects\n" for source in sources))
    environment = {
        **os.environ,
        "GIT_INDEX_FILE": str(arguments.large.absolute() / "index"),
        **{f"GIT_{who}_{what}": "bench@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    for number, source in enumerate(sources, 1):
        tree = git(source, "ls-tree", "-r", "-z", "HEAD").split("\0")
        entries = "".join(entry.replace("\t", f"\tpart{number}/", 1) + "\0" for entry in tree if entry)
        git(arguments.large, "update-index", "-z", "--index-info", input=entries, env=environment)
    commit = git(arguments.large, "commit-tree", git(arguments.large, "write-tree", "--missing-ok", env=environment), "-m", "all", env=environment)
    git(arguments.large, "update-ref", "refs/heads/main", commit)
    files = git(arguments.large, "ls-tree", "-r", "--name-only", "main").splitlines()
    print(f"{arguments.large}: {sum(name.endswith('.java') for name in files)} Java files of {len(files)}")


if __name__ == "__main__":
    main()
