package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Use;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TraitsTest {
  private static final Use.Place ELSEWHERE =
      new Use.Place("org.example.A", "run", Set.of(Context.ASYNC), Span.ofLine(5));

  @Test
  void aCallOffTheCallingThreadIsMilder() {
    assertEquals(
        Map.of("ASYNC", "off the calling thread"), Traits.of(Kind.SYNC_HTTP, "get", ELSEWHERE));
  }

  @Test
  void aMessageIsOffTheCallingThreadAnyway() {
    assertEquals(Map.of(), Traits.of(Kind.CONSUME, "poll", ELSEWHERE));
  }
}
