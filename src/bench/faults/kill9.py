#!/usr/bin/env python3
"""Kills checks at random moments while they fill the cache; the next run must be right and find what earlier runs kept.

Each round starts a check with a cache that others filled before or that is empty, kills its processes with signal 9 at
a random moment of its usual length, then runs the check again. Counts: reports that differ from the one without a cache
(must be 0), runs that failed (must be 0), rounds whose kill came while a segment was being written.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def git(repository, *arguments):
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Check:
    """One check of one repository, with the cache in one folder."""

    def __init__(self, arguments, base, head):
        self.command = [str(arguments.couplint), "check", "--repo", str(arguments.repository.absolute())]
        self.command += ["--base", base, "--head", head, "--format", "json", "--fail-on", "never"]
        self.cache = arguments.work.absolute() / "cache"
        self.environment = {**os.environ, "COUPLINT_CACHE": str(self.cache)}

    def start(self, *more):
        return subprocess.Popen(
            [*self.command, *more],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def report(self, *more):
        process = self.start(*more)
        out, err = process.communicate()
        if process.returncode != 0:
            print(f"ended with {process.returncode}: {err.decode(errors='replace')[:500]}")
        return out if process.returncode == 0 else None

    def killed_after(self, seconds):
        """Whether it was still running then."""
        process = self.start()
        time.sleep(seconds)
        running = process.poll() is None
        if running:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return running


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--couplint", type=Path, default=ROOT / "couplint")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--commits", type=int, default=8, help="how many of the newest changes to check")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.couplint = arguments.couplint.absolute()
    arguments.work.mkdir(parents=True, exist_ok=True)
    chance = random.Random(arguments.seed)

    line = git(arguments.repository, "rev-list", "--first-parent", f"--max-count={arguments.commits + 1}", "HEAD").split()
    checks = [Check(arguments, base, head) for head, base in zip(line, line[1:])]
    rights, lengths = [], []
    for check in checks:
        rights.append(check.report("--no-cache"))
        shutil.rmtree(check.cache, ignore_errors=True)
        started = time.monotonic()
        check.report()
        lengths.append(time.monotonic() - started)

    killed = unfinished = wrong = failed = 0
    for number in range(arguments.rounds):
        if number % 20 == 0:
            print(f"{number} rounds: {killed} killed, {unfinished} half written, {wrong} wrong, {failed} failed", flush=True)
        which = chance.randrange(len(checks))
        if chance.random() < 0.2:
            shutil.rmtree(checks[which].cache, ignore_errors=True)
        killed += checks[which].killed_after(chance.random() * lengths[which] * 1.1)
        unfinished += bool(list(checks[which].cache.glob("*.tmp")))
        report = checks[which].report()
        failed += report is None
        wrong += report is not None and report != rights[which]
    for check in checks:
        check.report()
    leftovers = len(list(checks[0].cache.glob("*.tmp")))
    print(
        f"{arguments.rounds} rounds: {killed} killed while running, {unfinished} of them with a segment half written;"
        f" {wrong} wrong reports, {failed} failed runs; {leftovers} unfinished segments left at the end"
    )
    sys.exit(1 if wrong or failed else 0)


if __name__ == "__main__":
    main()
