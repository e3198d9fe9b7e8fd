#!/usr/bin/env python3
"""Writes what was measured into docs/performance.md: tables, plots, and which goals are met.

    src/bench/page.py results.json ... [--growth jmh.json]

What stands between the page's two marks is replaced; all else is left as it is.
"""

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"
BEGIN, END = "<!-- measured: written by src/bench/page.py -->", "<!-- end of measured -->"
NAMES = {"java": "an empty Java program", "git": "git: the diff and the files' contents"}
SHOWN = ("git", "ast-grep", "PMD", "PMD warm", "Checkstyle")


def label(name):
    """`couplint 17 warm` as people say it."""
    match = re.fullmatch(r"couplint (\d+) (.*)", name)
    return f"Couplint, Java {match[1]}, {match[2]}" if match else NAMES.get(name, name.replace("PMD warm", "PMD, warm"))


def heading(what):
    match = re.fullmatch(r"change of (\d+)", what)
    if match and match[1] == "0":
        return "a change that says nothing of couplings"
    if match:
        return f"a change of {int(match[1]):,} file{'' if match[1] == '1' else 's'}"
    match = re.fullmatch(r"replay of (\d+)", what)
    return f"a replay of {match[1]} changes" if match else "the map of the whole tree"


def cell(row):
    if row is None:
        return ""
    wall = f"{row['wall']:,} ms" if row["wall"] < 10_000 else f"{row['wall'] / 1000:,.1f} s"
    return f"{wall}, {row['cpu']:,.2f} s, {row['memory']:,} MiB"


def table(cases):
    by_case = [{row["name"]: row for row in case["rows"]} for case in cases]
    names = list(dict.fromkeys(name for rows in by_case for name in rows))
    yield "| | " + " | ".join(heading(case["what"]) for case in cases) + " |"
    yield "| --- |" + " --- |" * len(cases)
    for name in names:
        yield f"| {label(name)} | " + " | ".join(cell(rows.get(name)) for rows in by_case) + " |"
    yield ""


def plot(case):
    """Bars of wall clock, for peers and for Couplint cold and warm."""
    rows = [row for row in case["rows"] if row["name"] in SHOWN or re.fullmatch(r"couplint \d+ (cold|warm)", row["name"])]
    yield "```mermaid"
    yield "xychart-beta horizontal"
    yield f'  title "{case["repository"]}, {heading(case["what"])}: milliseconds"'
    yield "  x-axis [" + ", ".join(f'"{label(row["name"]).replace(NAMES["git"], "git")}"' for row in rows) + "]"
    yield '  y-axis "ms"'
    yield "  bar [" + ", ".join(str(row["wall"]) for row in rows) + "]"
    yield "```"
    yield ""


class Figures:
    """All that was measured, to be asked for ratios."""

    def __init__(self, reports):
        self.cases = [case for report in reports for case in report["cases"]]

    def ratios(self, what, mine, theirs, times=1.0):
        """How many times as long as the other one took, by repository."""
        found = []
        for case in self.cases:
            rows = {row["name"]: row["wall"] for row in case["rows"]}
            if case["what"] == what and mine in rows and theirs in rows:
                found.append((case["repository"], times * rows[mine] / rows[theirs]))
        return found

    def memory(self, names):
        return [
            (f"{case['repository']}, {heading(case['what'])}", row["memory"])
            for case in self.cases
            for row in case["rows"]
            if row["name"] in names
        ]

    def replays(self, java):
        """The mean of a replayed change, as a part of a cold check of 20 files."""
        for case in self.cases:
            match = re.fullmatch(r"replay of (\d+)", case["what"])
            if not match:
                continue
            mean = {row["name"]: row["wall"] / int(match[1]) for row in case["rows"]}
            for other in self.cases:
                cold = {row["name"]: row["wall"] for row in other["rows"]}.get(f"couplint {java} cold")
                same = other["what"] == "change of 20" and other["repository"] == case["repository"]
                if same and cold and f"couplint {java} cold" in mean:
                    yield case["repository"], mean[f"couplint {java} cold"] / cold


def goals(figures, growth):
    """Rows of (what, goal, figures, unit)."""
    for java, limit in (("17", 0.5), ("25", 0.35)):
        yield f"20 files, warm, Java {java}, to PMD warm", limit, figures.ratios("change of 20", f"couplint {java} warm", "PMD warm")
    for java in ("17", "25"):
        yield f"20 files, warm, Java {java}, to ast-grep", 5, figures.ratios("change of 20", f"couplint {java} warm", "ast-grep")
        yield f"200 files, warm, Java {java}, to PMD", 0.15, figures.ratios("change of 200", f"couplint {java} warm", "PMD")
        yield f"1,000 files, cold, Java {java}, to ast-grep", 1, figures.ratios("change of 1000", f"couplint {java} cold", "ast-grep")
        yield f"1,000 files, cold, Java {java}, to PMD", 0.13, figures.ratios("change of 1000", f"couplint {java} cold", "PMD")
        yield f"map, cold, Java {java}, to ast-grep", 1, figures.ratios("map", f"couplint {java} cold", "ast-grep")
        yield f"map, cold, Java {java}, to PMD", 0.1, figures.ratios("map", f"couplint {java} cold", "PMD")
        yield f"map, warm, Java {java}, to PMD warm", 0.3, figures.ratios("map", f"couplint {java} warm", "PMD warm")
        yield f"a replayed change, Java {java}, to a cold check of 20 files", 0.1, list(figures.replays(java))
    names = [f"couplint {java} {state}" for java in ("17", "25") for state in ("cold", "warm", "hot")]
    most = max(figures.memory(names), key=lambda entry: entry[1], default=None)
    if most:
        yield f"most resident memory of all runs, MiB ({most[0]})", 300, [("", most[1])]
    if growth:
        yield "ten times the files, times as long, at worst", 11, [max(growth, key=lambda entry: entry[1])]


def goal_table(rows):
    yield "| what | goal, at most | measured | |"
    yield "| --- | ---: | --- | --- |"
    for what, limit, found in rows:
        if found:
            told = ", ".join(f"{value:,.2f} {name}".strip() if value < 100 else f"{value:,.0f} {name}".strip() for name, value in found)
            met = all(value <= limit for _, value in found)
            yield f"| {what} | {limit:g} | {told} | {'met' if met else 'missed'} |"
    yield ""


@dataclass(frozen=True)
class Phase:
    """What a phase of the work took and allocated at some sizes, the smallest first."""

    name: str
    times: dict
    bytes: dict

    def sizes(self):
        return sorted(self.times)

    def tenfold(self):
        """How many times as long ten times the smallest size takes."""
        first = self.sizes()[0]
        return self.times[10 * first] / self.times[first]


def read_growth(path):
    """The phases, by name."""
    phases = {}
    for entry in json.loads(path.read_text()):
        name = entry["benchmark"].rsplit(".", 1)[1]
        phase = phases.setdefault(name, Phase(name, {}, {}))
        size = int(entry["params"]["services"])
        phase.times[size] = entry["primaryMetric"]["score"]
        for metric, value in entry["secondaryMetrics"].items():
            if metric.endswith("gc.alloc.rate.norm"):
                phase.bytes[size] = value["score"]
    return [phases[name] for name in sorted(phases)]


def growth_table(phases):
    sizes = phases[0].sizes()
    steps = list(zip(sizes, sizes[1:]))
    yield "| phase, warm | " + " | ".join(f"{size:,} services, {size * 10:,} Java files" for size in sizes) + " | " + " | ".join(
        f"{large // small} times the services: times as long (times the bytes allocated)" for small, large in steps
    ) + " |"
    yield "| --- |" + " ---: |" * (len(sizes) + len(steps))
    for phase in phases:
        times = [f"{phase.times[size]:,.{2 if size == sizes[0] else 1}f} ms" for size in sizes]
        yield f"| {phase.name} | " + " | ".join(times + [step(phase, small, large) for small, large in steps]) + " |"
    yield ""


def step(phase, small, large):
    times = f"{phase.times[large] / phase.times[small]:.1f}"
    return times + f" ({phase.bytes[large] / phase.bytes[small]:.1f})" if large in phase.bytes else times


def measured(reports, growth):
    figures = Figures(reports)
    yield "## Goals"
    yield ""
    yield from goal_table(goals(figures, [(phase.name, phase.tenfold()) for phase in growth]))
    repositories = list(dict.fromkeys(case["repository"] for case in figures.cases))
    for repository in repositories:
        cases = [case for case in figures.cases if case["repository"] == repository]
        yield f"## {repository}, {cases[0]['javaFiles']:,} Java files"
        yield ""
        changes = [case for case in cases if case["what"].startswith("change")]
        for group in (changes[:2], changes[2:], [case for case in cases if case["what"] == "map"], [case for case in cases if case["what"].startswith("replay")]):
            if group:
                yield from table(group)
        for case in cases:
            if case["what"] in ("change of 20", "map"):
                yield from plot(case)
    if growth:
        yield "## Growth"
        yield ""
        yield from growth_table(growth)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+", type=Path, help="what bench.py wrote")
    parser.add_argument("--growth", type=Path, help="what jmh/run wrote")
    arguments = parser.parse_args()
    reports = [json.loads(path.read_text()) for path in arguments.results]
    growth = read_growth(arguments.growth) if arguments.growth else []
    page = PAGE.read_text()
    before, rest = page.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    PAGE.write_text(before + BEGIN + "\n\n" + "\n".join(measured(reports, growth)) + END + after)


if __name__ == "__main__":
    main()
