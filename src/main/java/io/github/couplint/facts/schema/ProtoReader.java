package io.github.couplint.facts.schema;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads files of protocol buffers, whatever their syntax's version. */
public final class ProtoReader implements FactReader {
  @Override
  public boolean reads(RepoPath path) {
    return path.extension().equals("proto");
  }

  @Override
  public Facts read(byte[] content) {
    ProtoFile file = new ProtoFile(SourceText.decode(content));
    return Facts.of(new SchemaFacts(Optional.of(file.proto()), List.of(), List.of()));
  }

  @Override
  public String version() {
    return "proto-1";
  }
}
