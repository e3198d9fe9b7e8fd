package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Setting;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what compose takes from the file of variables beside it. */
final class Variables {
  private static final Pattern USE =
      Pattern.compile("\\$(?:\\{(?<braced>\\w+)(?::?-(?<otherwise>[^{}]*))?}|(?<plain>\\w+))");
  private static final int MOST_USES = 50;

  private final Snapshot snapshot;
  private final FactStore store;

  Variables(Snapshot snapshot, FactStore store) {
    this.snapshot = snapshot;
    this.store = store;
  }

  /** The variables of a file, in file order; none of one that is not there. */
  List<Setting> in(RepoPath path) {
    String blob = snapshot.files().get(path);
    return blob == null ? List.of() : store.facts(path, blob, snapshot.blobs()).settings();
  }

  /** A value of a compose file; what nothing sets stays as it is. */
  String filled(String value, RepoPath file) {
    if (!value.contains("$")) {
      return value;
    }
    String folder = file.folder();
    List<Setting> known = in(new RepoPath(folder.isEmpty() ? ".env" : folder + "/.env"));
    StringBuilder filled = new StringBuilder();
    Matcher use = USE.matcher(value);
    for (int i = 0; i < MOST_USES && use.find(); i++) {
      use.appendReplacement(filled, Matcher.quoteReplacement(filled(use, known)));
    }
    return use.appendTail(filled).toString();
  }

  private static String filled(Matcher use, List<Setting> known) {
    String name = use.group("braced") == null ? use.group("plain") : use.group("braced");
    String otherwise = use.group("otherwise");
    return known.stream()
        .filter(variable -> variable.key().equals(name))
        .map(Setting::value)
        .findFirst()
        .orElse(otherwise == null ? use.group() : otherwise);
  }
}
