package io.github.couplint.policy;

import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Local.Below;
import io.github.couplint.policy.Terms.Said;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about some components only.
 *
 * @param all those said later count more
 * @param locked what a file in a folder may make stricter and not looser: {@code gate}, {@code
 *     rules} or {@code rules.<id>}
 */
public record Locals(List<Local> all, List<String> locked) {
  /** Nothing is said. */
  public static final Locals NONE = new Locals(List.of(), List.of());

  /**
   * Something that may not be said.
   *
   * @param keys where it stands in its file
   */
  public record Objection(List<String> keys, String words) {
    public Objection {
      keys = List.copyOf(keys);
    }
  }

  public Locals {
    all = List.copyOf(all);
    locked = List.copyOf(locked);
  }

  /** These, and what files in folders say; the nearest to a component counts most. */
  Locals with(List<Local> nested) {
    List<Local> more = new ArrayList<>(all);
    more.addAll(nested);
    return new Locals(more, locked);
  }

  /** These without words about the gate, where whoever starts a run has said them. */
  Locals under(Said said) {
    return new Locals(
        all.stream().map(one -> new Local(one.reach(), one.said().without(said))).toList(), locked);
  }

  /** What holds for a component. */
  Terms of(Terms usual, String component, List<String> folders) {
    Terms terms = usual;
    for (Local local : all) {
      if (local.reach().covers(component, folders)) {
        terms = terms.with(local.said());
      }
    }
    return terms;
  }

  /** The folders with a file that speaks of none of the components, whose folders these are. */
  public List<String> idle(Map<String, List<String>> components) {
    return all.stream()
        .filter(local -> local.reach() instanceof Below)
        .filter(
            local ->
                components.entrySet().stream()
                    .noneMatch(c -> local.reach().covers(c.getKey(), c.getValue())))
        .map(local -> ((Below) local.reach()).folder())
        .toList();
  }

  /** What a file in a folder says although it is locked, in the order of the file's keys. */
  public List<Objection> objections(Terms usual, Said said) {
    List<Objection> objections = new ArrayList<>();
    if (locked.contains("gate")) {
      gate(usual, said, objections);
    }
    said.rules()
        .forEach(
            (id, rule) -> {
              if (locked.contains("rules") || locked.contains("rules." + id)) {
                rule(id, usual, rule, objections);
              }
            });
    return objections;
  }

  private static void gate(Terms usual, Said said, Collection<Objection> objections) {
    Optional<Severity> most = usual.failOn();
    if (said.failOn().filter(wish -> isLooser(wish, most)).isPresent()) {
      objections.add(
          new Objection(
              List.of("gate", "failOn"),
              "locked at the root: expected nothing above %s; was '%s'"
                  .formatted(id(most), id(said.failOn().orElseThrow()))));
    }
    if (usual.scope() == Gate.Scope.ALL && said.scope().equals(Optional.of(Gate.Scope.NEW))) {
      objections.add(
          new Objection(List.of("gate", "mode"), "locked at the root: expected 'all'; was 'new'"));
    }
  }

  private static boolean isLooser(Optional<Severity> wish, Optional<Severity> most) {
    return most.isPresent() && (wish.isEmpty() || wish.get().compareTo(most.get()) > 0);
  }

  private static String id(Optional<Severity> severity) {
    return severity.map(Severity::id).orElse("never");
  }

  private static void rule(
      String id, Terms usual, RuleOverride rule, Collection<Objection> objections) {
    Mode least =
        Optional.ofNullable(usual.rules().get(id)).flatMap(RuleOverride::mode).orElse(Mode.BLOCK);
    rule.mode()
        .filter(mode -> mode.compareTo(least) < 0)
        .ifPresent(
            mode ->
                objections.add(
                    new Objection(
                        List.of("rules", id, "mode"),
                        "locked at the root: expected nothing looser than '%s'; was '%s'"
                            .formatted(least.id(), mode.id()))));
    if (rule.base().isPresent()) {
      objections.add(
          new Objection(List.of("rules", id, "base"), "locked at the root: only that sets it"));
    }
    if (!rule.points().isEmpty()) {
      objections.add(
          new Objection(List.of("rules", id, "points"), "locked at the root: only that sets it"));
    }
  }
}
