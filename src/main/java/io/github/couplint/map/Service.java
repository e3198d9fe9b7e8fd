package io.github.couplint.map;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A component whose code or configuration is in the repository.
 *
 * @param aliases what else it is called, in lower case, without its name
 * @param root the folder that it lies in, from the repository root; empty for the root itself
 * @param owners teams or people, as CODEOWNERS or a catalog names them, ordered
 * @param tier how critical it is, 1 most; empty when nobody says
 * @param technology what it is built with, such as {@code spring-boot}, ordered
 * @param endpoints ordered
 */
public record Service(
    String name,
    NodeKind kind,
    SortedSet<String> aliases,
    String root,
    List<String> owners,
    OptionalInt tier,
    List<String> technology,
    List<Endpoint> endpoints)
    implements Node {
  public Service {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    owners = owners.stream().distinct().sorted().toList();
    technology = technology.stream().distinct().sorted().toList();
    endpoints = endpoints.stream().distinct().sorted().toList();
  }
}
