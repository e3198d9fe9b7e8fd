package io.github.couplint.cli;

import io.github.couplint.topology.Component;
import java.util.List;

/** The texts of a configuration and a workflow to begin with. */
final class FirstConfig {
  static final String WORKFLOW =
      """
      name: couplint
      on:
        pull_request:
        merge_group:
      permissions:
        contents: read
        pull-requests: write
        checks: write
      jobs:
        coupling:
          runs-on: ubuntu-24.04
          steps:
            - uses: actions/checkout@v5
              with:
                ref: ${{ github.event.pull_request.head.sha || github.sha }}
                fetch-depth: 0
            - uses: couplint/couplint@v1 # pin it: a commit's id in the place of v1
      """;

  private static final String HEAD =
      """
      # What couplint reads; `couplint config show --resolved` tells what holds and why.
      # In CI the file of the base branch counts, so no change can excuse itself.
      # Completion in an editor: `couplint schema couplint > .couplint/schema.json`, and this line:
      # yaml-language-server: $schema=.couplint/schema.json
      version: 1

      gate:
        # From which severity a change is blocked: info, low, medium, high, critical or never.
        # Begin with never, look at `couplint replay --last 200`, then take the line away.
        failOn: never
        # new: introduced couplings only. all: widened and strengthened ones too.
        mode: all

      # Paths that are not looked at, as globs.
      exclude: []

      # What holds for a rule instead of its own numbers, such as
      #   vendor-sdk: {mode: comment, base: 20}
      # Modes: off, monitor, comment, block. `couplint rules list` names all rules.
      rules: {}

      """;

  private static final String FOUND =
      """
      # The components as they were found: build modules and application markers. As long as this
      # is a comment, they are found anew each time; with it, what is listed is what counts.
      """;

  private FirstConfig() {}

  static String text(List<Component> components) {
    StringBuilder text = new StringBuilder(HEAD).append(FOUND);
    text.append(components.isEmpty() ? "# components: []\n" : "# components:\n");
    for (Component component : components) {
      text.append("#   - name: ").append(quoted(component.name())).append('\n');
      text.append("#     paths: [");
      text.append(String.join(", ", component.folders().stream().map(FirstConfig::path).toList()));
      text.append("]\n");
      if (!component.deployable()) {
        text.append("#     deployable: false\n");
      }
    }
    return text.toString();
  }

  private static String path(String folder) {
    return quoted(folder.isEmpty() ? "." : folder);
  }

  /** A YAML scalar; quoted where a plain one could be taken for something else. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z][\\w/.-]*") && !text.matches("(?i)true|false|yes|no|null|on|off")
        ? text
        : "\""
            + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
            + "\"";
  }
}
