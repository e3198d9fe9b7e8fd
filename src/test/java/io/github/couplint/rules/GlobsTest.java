package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GlobsTest {
  private static final List<String> PATTERNS =
      List.of(
          "com.stripe.StripeClient",
          "com.stripe.**",
          "com.stripe*.Client",
          "com.{stripe,adyen}.model.*",
          "**BlockingStub",
          "org.acme.Orders",
          "org.acme.*",
          "Orders");
  private static final List<String> NAMES =
      List.of(
          "com.stripe.StripeClient",
          "com.stripe.model.Charge",
          "com.stripes.Client",
          "com.adyen.model.Payment",
          "com.adyen.Payment",
          "a.b.c.OrderBlockingStub",
          "BlockingStub",
          "org.acme.Orders",
          "org.acme.a.Orders",
          "org.acme",
          "Orders",
          "");

  private final Globs<String> globs = new Globs<>();

  GlobsTest() {
    PATTERNS.forEach(pattern -> globs.add(Glob.ofType(pattern), pattern));
  }

  @Test
  void theSameMatchAsWhenAllAreTried() {
    assertEquals(
        NAMES.stream()
            .map(name -> PATTERNS.stream().filter(p -> Glob.ofType(p).matches(name)).toList())
            .toList(),
        NAMES.stream().map(globs::of).toList());
  }

  @Test
  void theStartTellsWhatMayCome() {
    Globs<String> some = new Globs<>();
    some.add(Glob.ofType("com.stripe.model.*"), "");
    some.add(Glob.ofType("io.*"), "");
    some.add(Glob.ofType("org.acme.Orders"), "");
    assertEquals(
        List.of("com.stripe.model.", "com.stripe.model.x.", "io.grpc."),
        Stream.of(
                "com.stripe.", "com.stripe.model.", "com.stripe.model.x.", "io.grpc.", "org.acme.")
            .filter(some::mayBegin)
            .toList());
  }
}
