package io.github.couplint.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a team decided in {@code .couplint.yml}.
 *
 * @param components in file order; none when they are to be discovered
 * @param exclude globs of paths that are not analysed
 * @param terms how couplings are judged
 * @param locals how those of some components are judged
 * @param exceptions what may not block although it is severe; of files of their own
 * @param packs which are used, and which are used beside those at hand
 * @param llm about the language model
 * @param architecture who may be coupled to whom
 */
public record Config(
    List<Component> components,
    List<String> exclude,
    Terms terms,
    Locals locals,
    Packs packs,
    Exceptions exceptions,
    LlmConfig llm,
    Architecture architecture) {
  /** What holds where there is no file. */
  public static final Config DEFAULT =
      new Config(
          List.of(),
          List.of(),
          Terms.DEFAULT,
          Locals.NONE,
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
    static final RuleOverride OFF =
        new RuleOverride(Optional.of(Mode.OFF), Optional.empty(), Map.of());

    public RuleOverride {
      points = Map.copyOf(points);
    }

    /** This, changed by what another says. */
    RuleOverride with(RuleOverride other) {
      Map<String, Integer> all = new HashMap<>(points);
      all.putAll(other.points);
      return new RuleOverride(other.mode.or(() -> mode), other.base.or(() -> base), all);
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
  }

  /** The same, judged as whoever starts a run says, for all components. */
  public Config under(Terms.Said said) {
    return new Config(
        components,
        exclude,
        terms.with(said),
        locals.under(said),
        packs,
        exceptions,
        llm,
        architecture);
  }

  /** The same with what files in folders say; farther ones first. */
  public Config with(List<Local> nested) {
    return new Config(
        components, exclude, terms, locals.with(nested), packs, exceptions, llm, architecture);
  }

  /** The same with other exceptions. */
  public Config with(Exceptions others) {
    return new Config(components, exclude, terms, locals, packs, others, llm, architecture);
  }

  /** The same with those rules off, whatever is said of them. */
  public Config without(Collection<String> ids) {
    SortedMap<String, RuleOverride> off = new TreeMap<>();
    ids.forEach(id -> off.put(id, RuleOverride.OFF));
    Terms.Said said = new Terms.Said(Optional.empty(), Optional.empty(), off);
    return with(List.of(new Local(new Local.Named(List.of("*")), said)));
  }

  /** The gate of components of which nothing is said. */
  public Gate gate() {
    return terms.gate();
  }

  /** The gates of all components, given how the couplings of one are judged. */
  public Gates gates(Function<String, Terms> terms) {
    return new Gates(gate(), component -> terms.apply(component).gate());
  }

  /**
   * How the couplings of a component are judged.
   *
   * @param folders where its files lie, from the root
   */
  public Terms terms(String component, List<String> folders) {
    return locals.of(terms, component, folders);
  }

  /** Reads the text of a file; its name stands in the faults. */
  public static Checked<Config> parse(String file, String text) {
    return new ConfigReader(file).read(text);
  }

  /** Reads the text of a file that lies in a folder and speaks of the components there. */
  public static Checked<Local> parseNested(String file, String folder, String text) {
    return new ConfigReader(file).readNested(folder, text);
  }
}
