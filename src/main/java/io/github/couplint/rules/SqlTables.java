package io.github.couplint.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that an SQL statement names; of a list behind {@code from} only the first.
 *
 * @param writes whether it changes what is in them
 */
record SqlTables(List<TableName> names, boolean writes) {
  /** Chosen by us: no statement that a person wrote is longer. */
  private static final int LONGEST = 20_000;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)\\s*+(?<verb>select|with|insert|update|delete|merge|replace|truncate)\\s.*");
  private static final String NAME = "(?<name>[\\w$\"`\\[\\].\uFFFC]++)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:(?:from|join)\\s++(?:only\\s++)?"
              + NAME
              + "(?!\\s*+\\()|(?:into|update|truncate\\s++table)\\s++"
              + NAME.replace("name", "changed")
              + ")");
  private static final Pattern COMMON =
      Pattern.compile("(?i)\\b(?<name>\\w++)\\s*+(?:\\([^)]*+\\)\\s*+)?as\\s*+\\(");

  SqlTables {
    names = List.copyOf(names);
  }

  /** Reads a statement; nothing of a text that is none. */
  static SqlTables of(String text) {
    String sql = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher statement = STATEMENT.matcher(sql);
    if (!statement.matches()) {
      return new SqlTables(List.of(), false);
    }
    String verb = statement.group("verb").toLowerCase(Locale.ROOT);
    boolean reads = verb.equals("select") || verb.equals("with");
    return new SqlTables(names(sql.replaceAll("--[^\\n]*+|'[^']*+'", " ")), !reads);
  }

  private static List<TableName> names(String sql) {
    Set<String> own = commonTables(sql);
    return NAMED
        .matcher(sql)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .flatMap(name -> TableName.parse(name).stream())
        .filter(name -> !own.contains(name.name()))
        .distinct()
        .toList();
  }

  /** What a statement calls its own parts. */
  private static Set<String> commonTables(String sql) {
    Set<String> names = new HashSet<>();
    Matcher common = COMMON.matcher(sql);
    while (common.find()) {
      names.add(common.group("name").toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
