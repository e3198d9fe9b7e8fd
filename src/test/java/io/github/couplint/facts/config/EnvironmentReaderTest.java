package io.github.couplint.facts.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Setting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnvironmentReaderTest {
  @Test
  void variablesAreReadAsShellsTakeThem() {
    assertEquals(
        List.of(
            new Setting("", "ORDERS_URL", "http://orders:8080", Span.ofLine(2)),
            new Setting("", "QUOTED", "a # b", Span.ofLine(3)),
            new Setting("", "SINGLE", "$x", new Span(4, 3, 4)),
            new Setting("", "PLAIN", "a#b", Span.ofLine(5)),
            new Setting("", "EMPTY", "", Span.ofLine(6))),
        new EnvironmentReader()
            .read(
                """
                # hosts
                export ORDERS_URL=http://orders:8080
                QUOTED="a # b" # why
                  SINGLE = '$x'
                PLAIN=a#b # c
                EMPTY=
                not a variable
                """
                    .getBytes(StandardCharsets.UTF_8))
            .settings());
  }

  @Test
  void environmentFilesAreToldByTheirName() {
    EnvironmentReader reader = new EnvironmentReader();
    assertTrue(reader.reads(new RepoPath(".env")));
    assertTrue(reader.reads(new RepoPath("deploy/orders.env")));
    assertTrue(reader.reads(new RepoPath("deploy/.env.local")));
    assertFalse(reader.reads(new RepoPath("environment.txt")));
  }
}
