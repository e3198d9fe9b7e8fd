package io.github.couplint.map;

/** One end of a connection; its name is unique on a map. */
public sealed interface Node permits Service, External {
  /** The name that connections use. */
  String name();

  /** What it is to the system. */
  NodeKind kind();
}
