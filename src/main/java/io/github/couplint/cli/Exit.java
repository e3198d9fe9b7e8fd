package io.github.couplint.cli;

/** What the process ends with; never a count. */
enum Exit {
  /** Nothing at or above the gate's severity. */
  PASSED(0),
  /** The gate failed. */
  BLOCKED(1),
  /** Usage, configuration or packs are wrong. */
  USAGE(2),
  /** No verdict can be had. */
  UNDECIDED(3),
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  BUG(70);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
