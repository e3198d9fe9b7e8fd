package io.github.couplint.cli;

import io.github.couplint.wiring.Question.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a language model is asked beside the rules, as written; while it is off none is loaded. */
final class LlmOptions {
  private static final String OFF = "off";
  private static final List<String> MODES = List.of(OFF, "explain", "review");

  @Option(
      names = "--llm",
      paramLabel = "off|explain|review",
      description =
          "Ask a language model: about the rules' findings, or for more too; llm.mode by default."
              + " It decides nothing.")
  @Nullable String mode;

  @Option(
      names = "--llm-dry-run",
      description =
          "Print what the model would be sent, instead of any report; send and tell nothing.")
  boolean dryRun;

  /** Throws when a word is not one of those that are known. */
  void check() throws UsageException {
    if (mode != null) {
      Choice.of("--llm", mode, MODES);
    }
  }

  /** What would be sent. */
  String preview(Answer answer, World world) {
    return new ModelCall(Optional.ofNullable(mode), world, true).preview(answer);
  }

  /**
   * The answer with what the model says, if it is to be asked.
   *
   * @param folder of what it said before; empty to keep nothing
   */
  Answer reviewed(Answer answer, Optional<Path> folder, World world, boolean quiet) {
    return isOn(answer)
        ? new ModelCall(Optional.ofNullable(mode), world, quiet).reviewed(answer, folder)
        : answer;
  }

  /** Whether a model is to be asked. */
  boolean isOn(Answer answer) {
    return !OFF.equals(mode == null ? answer.llm().mode() : mode);
  }

  /** What a run ends with that would end with {@code exit} but for a model that has to speak. */
  static Exit exit(Exit exit, Answer answer, World world) {
    if (!answer.isModelMissed()) {
      return exit;
    }
    world
        .err()
        .println("couplint: no verdict: llm.required is true, and the model's part is missing");
    return Exit.UNDECIDED;
  }
}
