package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MapTest {
  @TempDir Path folder;

  @Test
  void showsTheWorkingTree() {
    Sandbox shop = Shop.in(folder);
    assertEquals("[]", connections(Ran.in(folder, "map")));
    shop.write(Shop.SOURCE, Shop.COUPLED);
    assertTrue(connections(Ran.in(folder, "map")).contains("\"to\": \"billing\""));
  }

  @Test
  void showsACommit() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED);
    assertEquals("[]", connections(Ran.in(folder, "map", "--at", "HEAD")));
  }

  @Test
  void knowsItsFormats() {
    Shop.in(folder);
    Ran ran = Ran.in(folder, "map", "--format", "jso");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("did you mean 'json'"), ran.err());
  }

  private static String connections(Ran ran) {
    assertEquals(0, ran.code(), ran.err());
    int start = ran.out().indexOf("\"connections\": ") + "\"connections\": ".length();
    return ran.out().substring(start, ran.out().indexOf("\"gaps\"")).strip().replaceAll(",$", "");
  }
}
