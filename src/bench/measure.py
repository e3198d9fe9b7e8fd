"""Runs a command as a whole process and tells what it cost, by the operating system's own account."""

import os
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """Seconds, seconds of all processors, and MiB of the largest process."""

    wall: float
    cpu: float
    memory: float
    code: int


def run(command, environment=None, stdin=None):
    """The cost of one run; what it prints is thrown away."""
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _become(command, environment, stdin)
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - started
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def _become(command, environment, stdin):
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(os.open(stdin, os.O_RDONLY) if stdin else nothing, 0)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        os.execvpe(command[0], command, {**os.environ, **(environment or {})})
    finally:
        os._exit(127)


def median(costs):
    """The median of each figure; the codes must agree to be told."""
    codes = {cost.code for cost in costs}
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
        codes.pop() if len(codes) == 1 else -1,
    )
