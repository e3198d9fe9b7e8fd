package io.github.couplint.policy;

import java.util.List;

/** What is said about the couplings of some components only: those that begin there. */
public record Local(Reach reach, Terms.Said said) {

  /** Which components. */
  public sealed interface Reach {
    /**
     * Whether a component is meant.
     *
     * @param folders where its files lie, from the root
     */
    boolean covers(String component, List<String> folders);
  }

  /** Those with such names; {@code *} stands for any part of one. */
  public record Named(List<String> patterns) implements Reach {
    public Named {
      patterns = List.copyOf(patterns);
    }

    @Override
    public boolean covers(String component, List<String> folders) {
      return patterns.stream().anyMatch(pattern -> Architecture.isNamed(pattern, component));
    }
  }

  /** Those that lie in a folder or below it. */
  public record Below(String folder) implements Reach {
    @Override
    public boolean covers(String component, List<String> folders) {
      return !folders.isEmpty()
          && folders.stream().allMatch(one -> one.equals(folder) || one.startsWith(folder + "/"));
    }
  }
}
