package io.github.couplint.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team decided in {@code .couplint.yml}.
 *
 * @param components in file order; none when they are to be discovered
 * @param exclude globs of paths that are not analysed
 * @param rules overrides by rule id
 * @param exceptions what may not block although it is severe; of files of their own
 * @param packs which are used, and which are used beside those at hand
 * @param llm about the language model
 * @param architecture who may be coupled to whom
 */
public record Config(
    List<Component> components,
    List<String> exclude,
    Gate gate,
    SortedMap<String, RuleOverride> rules,
    Packs packs,
    Exceptions exceptions,
    LlmConfig llm,
    Architecture architecture) {
  /** What holds where there is no file. */
  public static final Config DEFAULT =
      new Config(
          List.of(),
          List.of(),
          Gate.DEFAULT,
          Collections.emptySortedMap(),
          new Packs(List.of(), List.of()),
          Exceptions.NONE,
          LlmConfig.DEFAULT,
          Architecture.NONE);

  /**
   * A component as declared.
   *
   * @param paths folders from the repository root; at least one
   * @param tier from 1, the most critical; empty when not told
   * @param aliases other names that settings call it
   */
  public record Component(
      String name,
      List<String> paths,
      Optional<Integer> tier,
      List<String> owners,
      List<String> aliases,
      boolean deployable) {
    public Component {
      paths = List.copyOf(paths);
      owners = List.copyOf(owners);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What holds for a rule instead of its own numbers.
   *
   * @param points by trait code
   */
  public record RuleOverride(
      Optional<Mode> mode, Optional<Integer> base, Map<String, Integer> points) {
    public RuleOverride {
      points = Map.copyOf(points);
    }
  }

  /**
   * Packs as declared.
   *
   * @param used ids of those to use; none for all
   * @param extended folders, commits and artifacts with further ones
   */
  public record Packs(List<String> used, List<String> extended) {
    public Packs {
      used = List.copyOf(used);
      extended = List.copyOf(extended);
    }
  }

  public Config {
    components = List.copyOf(components);
    exclude = List.copyOf(exclude);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** The same under another gate. */
  public Config with(Gate other) {
    return new Config(components, exclude, other, rules, packs, exceptions, llm, architecture);
  }

  /** The same with other exceptions. */
  public Config with(Exceptions others) {
    return new Config(components, exclude, gate, rules, packs, others, llm, architecture);
  }

  /** Reads the text of a file; its name stands in the faults. */
  public static Checked<Config> parse(String file, String text) {
    return new ConfigReader(file).read(text);
  }
}
