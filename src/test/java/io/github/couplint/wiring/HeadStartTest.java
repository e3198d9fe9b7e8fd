package io.github.couplint.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.Sandbox;
import io.github.couplint.change.jgit.UndecidableException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @Test
  void theRepositoryThatWasBegunWithIsHandedOut() throws Exception {
    Path folder = repository("one");
    HeadStart.begin(folder);
    try (GitRepository repository = HeadStart.repository(folder)) {
      assertEquals(folder, repository.root());
    }
  }

  @Test
  void anotherRepositoryIsOpenedAllTheSame() throws Exception {
    Path other = repository("other");
    HeadStart.begin(repository("one"));
    try (GitRepository repository = HeadStart.repository(other)) {
      assertEquals(other, repository.root());
    }
  }

  @Test
  void whyThereIsNoRepositoryIsToldToWhoeverAsks() {
    HeadStart.begin(temp.resolve("missing"));

    UndecidableException e =
        assertThrows(
            UndecidableException.class, () -> HeadStart.repository(temp.resolve("missing")));
    assertEquals(
        temp.resolve("missing") + " is not in a git repository; run it inside one or name one",
        e.getMessage());
  }

  private Path repository(String name) throws Exception {
    Path folder = Files.createDirectories(temp.resolve(name)).toRealPath();
    return Sandbox.in(folder).folder();
  }
}
