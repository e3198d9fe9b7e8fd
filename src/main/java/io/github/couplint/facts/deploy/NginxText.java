package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads nginx configuration: where {@code location} blocks pass requests on to, with the servers of
 * an {@code upstream} in place of its name.
 *
 * <p>Limit: {@code include} is not followed; a variable has the last value that is set.
 */
final class NginxText {
  private static final Set<String> PASSES =
      Set.of("proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass");

  /** Every pass to an upstream is a route to each of its servers; more than this is hostile. */
  private static final int MOST_ROUTES = 5_000;

  private static final int LONGEST = 1_000;
  private static final Pattern TARGET = Pattern.compile("([a-z]+://)?([^/]+)(.*)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

  private final String text;
  private final List<Pass> passes = new ArrayList<>();
  private final Map<String, Set<String>> upstreams = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private List<String> words = new ArrayList<>();
  private int line = 1;
  private int firstLine = 1;
  private int at;

  private static final class Block {
    final String name;
    final String path;

    /** The {@code server} block around, or the whole file. */
    final Block server;

    String host = "";

    private Block() {
      this.name = "";
      this.path = "";
      this.server = this;
    }

    Block(String name, String path, Block around) {
      this.name = name;
      this.path = path;
      this.server = name.equals("server") ? this : around.server;
    }
  }

  private record Pass(Block block, String target, Span span) {}

  NginxText(String text) {
    this.text = text;
    blocks.push(new Block());
  }

  List<Route> routes() {
    while (at < text.length()) {
      next();
    }
    List<Route> routes = new ArrayList<>();
    for (Pass pass : passes) {
      if (routes.size() > MOST_ROUTES) {
        break;
      }
      for (String target : targets(pass.target())) {
        routes.add(new Route(pass.block().server.host, pass.block().path, target, pass.span()));
      }
    }
    return routes;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (c == ';') {
      statement();
      at++;
    } else if (c == '{') {
      open();
      at++;
    } else if (c == '}') {
      words = new ArrayList<>();
      if (blocks.size() > 1) {
        blocks.pop();
      }
      at++;
    } else if (Character.isWhitespace(c)) {
      line += c == '\n' ? 1 : 0;
      at++;
    } else {
      word(c);
    }
  }

  private void word(char first) {
    if (words.isEmpty()) {
      firstLine = line;
    }
    int start = at;
    if (first == '"' || first == '\'') {
      int close = text.indexOf(first, at + 1);
      at = close < 0 ? text.length() : close + 1;
      words.add(text.substring(start + 1, Math.max(start + 1, at - 1)));
    } else {
      endOfWord();
      words.add(text.substring(start, at));
    }
    line += (int) text.substring(start, at).chars().filter(c -> c == '\n').count();
  }

  /** Braces belong to a word where they are a variable's or a placeholder's. */
  private void endOfWord() {
    int braces = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean opens = c == '{' && (braces > 0 || text.startsWith("{{", at) || follows('$'));
      if (c == '\n' || (braces == 0 && !opens && endsWord(c))) {
        return;
      }
      braces += opens ? 1 : c == '}' ? -1 : 0;
      at++;
    }
  }

  private boolean follows(char c) {
    return at > 0 && text.charAt(at - 1) == c;
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || c == ';' || c == '{' || c == '}';
  }

  private Block block() {
    Block block = blocks.peek();
    return block == null ? new Block() : block;
  }

  private void open() {
    String name = words.isEmpty() ? "" : words.get(0);
    String last = words.size() > 1 ? words.get(words.size() - 1) : "";
    String path = name.equals("location") ? last : name.equals("upstream") ? last : block().path;
    blocks.push(new Block(name, path, block()));
    words = new ArrayList<>();
  }

  private void statement() {
    String name = words.isEmpty() ? "" : words.get(0);
    if (words.size() > 1) {
      if (PASSES.contains(name)) {
        passes.add(new Pass(block(), words.get(1), new Span(firstLine, 1, line)));
      } else if (name.equals("server_name")) {
        block().server.host = String.join(",", words.subList(1, words.size()));
      } else if (name.equals("set") && words.size() > 2 && words.get(2).length() <= LONGEST) {
        variables.put(words.get(1).replace("$", ""), words.get(2));
      } else if (name.equals("server") && block().name.equals("upstream")) {
        upstreams.computeIfAbsent(block().path, p -> new LinkedHashSet<>()).add(words.get(1));
      }
    }
    words = new ArrayList<>();
  }

  private List<String> targets(String written) {
    Matcher target = TARGET.matcher(filled(written));
    if (!target.matches()) {
      return List.of(written);
    }
    String scheme = target.group(1) == null ? "" : target.group(1);
    Set<String> servers = upstreams.getOrDefault(target.group(2), Set.of(target.group(2)));
    return servers.stream().map(server -> scheme + server + target.group(3)).toList();
  }

  private String filled(String written) {
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(written);
    while (variable.find()) {
      String value = variables.getOrDefault(variable.group(1), variable.group());
      variable.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return variable.appendTail(filled).toString();
  }
}
