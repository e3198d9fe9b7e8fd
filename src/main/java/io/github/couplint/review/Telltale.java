package io.github.couplint.review;

import java.util.regex.Pattern;

/** Tells which added lines may reach out of a service, by their looks. */
final class Telltale {
  private static final Pattern OUTBOUND =
      Pattern.compile(
          "(?i)://|(?:client|template|stub|channel|gateway|proxy|producer|publisher|sender|broker"
              + "|repository|session|connection|socket|queue|topic|bucket|webhook)\\w*\\s*[.(=]"
              + "|\\.(?:send|publish|emit|post\\w*|exchange|retrieve|invoke|call|execute|request"
              + "|getForObject|getForEntity|convertAndSend|openConnection|connect|upload)\\s*\\("
              + "|@(?:Table|Query|\\w*Client|\\w*Listener|\\w*Reference|Entity|\\w*Exchange)\\b"
              + "|\\b(?:from|join|into|update|table)\\s+[a-z_]{3,}");

  private Telltale() {}

  static boolean isOutbound(String line) {
    return !line.stripLeading().startsWith("import ") && OUTBOUND.matcher(line).find();
  }
}
