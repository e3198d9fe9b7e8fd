package io.github.couplint.facts;

import java.util.List;
import java.util.Optional;

/** Reads settings files that lie inside of other files, such as in a config map. */
public interface SettingsText {
  /**
   * The settings of a file of that name.
   *
   * @return with lines counted from 1; empty when a file of that name, or that text, says none
   */
  Optional<List<Setting>> read(String fileName, String text);
}
