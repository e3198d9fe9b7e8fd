package io.github.couplint.facts.schema;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names of the types that GraphQL schemas define; queries define none. */
public final class GraphqlReader implements FactReader {
  private static final Set<String> DEFINING =
      Set.of("type", "input", "interface", "enum", "union", "scalar");

  @Override
  public boolean reads(RepoPath path) {
    return Set.of("graphqls", "graphql", "gqls").contains(path.extension());
  }

  @Override
  public Facts read(byte[] content) {
    List<Token> tokens = Lexer.tokens(SourceText.decode(content), "#");
    List<Mention> types = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      Token name = tokens.get(i + 1);
      boolean defines = depth == 0 && !token.isString() && DEFINING.contains(token.text());
      if (defines && name.isName() && !(i > 0 && tokens.get(i - 1).is("extend"))) {
        types.add(new Mention(name.text(), token.to(name)));
      }
    }
    return Facts.of(new SchemaFacts(Optional.empty(), List.of(), types));
  }

  @Override
  public String version() {
    return "graphql-1";
  }
}
