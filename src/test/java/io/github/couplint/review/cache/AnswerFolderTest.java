package io.github.couplint.review.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Example;
import io.github.couplint.review.Review;
import io.github.couplint.review.Scripted;
import io.github.couplint.review.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswerFolderTest {
  private static final String KEY = "0f".repeat(32);
  private final Instant today = Instant.now();

  @TempDir Path folder;

  @Test
  void whatIsKeptIsFoundByTheNextRun() {
    AnswerFolder.in(folder.resolve("llm"), today).keep(KEY, "{}");
    assertEquals(Optional.of("{}"), AnswerFolder.in(folder.resolve("llm"), today).find(KEY));
  }

  @Test
  void theSecondRunOverTheSameChangeMakesNoCall() {
    Scripted model = Scripted.saying(Example.answer("", "", ""));
    Review.of(Example.material(), Example.settings(), model, AnswerFolder.in(folder, today));
    Advice second =
        Review.of(Example.material(), Example.settings(), model, AnswerFolder.in(folder, today));
    assertEquals(1, model.attempts().size());
    assertEquals(new Usage(0, 1, 0, 0), second.usage());
  }

  @Test
  void answersOfLastMonthAreGone() throws IOException {
    AnswerCache answers = AnswerFolder.in(folder, today);
    answers.keep(KEY, "{}");
    Path file = folder.resolve(KEY + ".json");
    Files.setLastModifiedTime(file, FileTime.from(today.minus(Duration.ofDays(31))));
    assertEquals(Optional.empty(), answers.find(KEY));
    AnswerFolder.in(folder, today);
    assertFalse(Files.exists(file));
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.json"), "mine");
    Files.setLastModifiedTime(other, FileTime.from(today.minus(Duration.ofDays(99))));
    AnswerFolder.in(folder, today);
    assertEquals("mine", Files.readString(other));
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    AnswerCache answers = AnswerFolder.in(file, today);
    answers.keep(KEY, "{}");
    assertEquals(Optional.empty(), answers.find(KEY));
  }
}
