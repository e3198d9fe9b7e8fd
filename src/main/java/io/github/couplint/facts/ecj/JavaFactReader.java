package io.github.couplint.facts.ecj;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;

/**
 * Reads Java files of any version from 1.4 to 25.
 *
 * <p>Mentions and annotations of {@code java.lang} are left out: they couple to nothing but Java.
 *
 * <p>Limit: methods that stand in no class are told as those of a class {@code $COMPACT_CLASS}.
 */
public final class JavaFactReader implements FactReader {
  /** No one writes larger files by hand, and parsing takes two hundred times their size. */
  private static final int LARGEST = 1_000_000;

  /** Enough for expressions nested ten thousand deep; only what is used of it is taken. */
  private static final long DEEP_STACK = 256L << 20;

  private static final String TOO_DEEP = "not parsed (nested too deeply)";

  private final ThreadLocal<SourceParser> parsers = ThreadLocal.withInitial(SourceParser::new);

  @Override
  public boolean reads(RepoPath path) {
    return path.fileName().endsWith(".java");
  }

  @Override
  public String version() {
    return "java-6";
  }

  @Override
  public Facts read(byte[] content) {
    if (content.length > LARGEST) {
      return Facts.unreadable("not parsed (larger than 1 MB)");
    }
    String source = SourceText.decode(content);
    try {
      return shallowOrDeep(source);
    } catch (OutOfMemoryError e) {
      return Facts.unreadable("not parsed (larger than the memory allows)");
    }
  }

  private Facts shallowOrDeep(String source) {
    boolean sound = false;
    try {
      Facts facts = read(parsers.get(), source);
      sound = facts.problem().isEmpty();
      return facts;
    } catch (StackOverflowError e) {
      return readDeep(source);
    } catch (RuntimeException e) {
      return notUnderstood(e);
    } finally {
      if (!sound) {
        // a parser that stopped half-way may keep tokens for the next file
        parsers.remove();
      }
    }
  }

  private static Facts notUnderstood(RuntimeException e) {
    return Facts.unreadable(
        "not understood (" + e.getClass().getSimpleName() + "); this is likely a bug of Couplint");
  }

  private static Facts read(SourceParser parser, String source) {
    SourceParser.Parsed parsed = parser.parse(source);
    CompilationUnitDeclaration unit = parsed.unit();
    return unit == null
        ? Facts.unreadable(
            "not parsed (" + (Binary.is(source) ? "not a text" : parsed.problem()) + ")")
        : Facts.of(UnitReader.read(unit, parsed.lines(), source));
  }

  /** Whether a file is nested too deeply must not depend on the stack of whoever asks. */
  private static Facts readDeep(String source) {
    FutureTask<Facts> task = new FutureTask<>(() -> tryDeep(source));
    new Thread(null, task, "couplint-deep", DEEP_STACK).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      return Facts.unreadable(TOO_DEEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Facts.unreadable("not parsed (interrupted)");
    }
  }

  private static Facts tryDeep(String source) {
    try {
      return read(new SourceParser(), source);
    } catch (StackOverflowError e) {
      return Facts.unreadable(TOO_DEEP);
    } catch (RuntimeException e) {
      return notUnderstood(e);
    }
  }
}
