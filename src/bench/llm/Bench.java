import io.github.couplint.Analysis;
import io.github.couplint.Grounds;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Checked;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Drop;
import io.github.couplint.review.Material;
import io.github.couplint.review.Model;
import io.github.couplint.review.Review;
import io.github.couplint.review.ReviewMode;
import io.github.couplint.review.Settings;
import io.github.couplint.review.langchain4j.Connection;
import io.github.couplint.review.langchain4j.Key;
import io.github.couplint.review.langchain4j.Provider;
import io.github.couplint.review.langchain4j.ProviderModel;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Sample;
import io.github.couplint.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a live model about changes whose truth is known, several times each, and counts. */
final class Bench {
  private static final int NEAR = 2;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Path tapes = Files.createDirectories(Path.of(args[1]));
    Json plan = JsonText.parse(Files.readString(file));
    Tally total = new Tally();
    List<Json> cases = new ArrayList<>();
    for (Json one : plan.at("cases").items()) {
      cases.add(run(plan, one, file.toAbsolutePath().getParent(), tapes, total));
    }
    System.out.print(
        JsonText.pretty(
            Json.fields()
                .put("model", plan.at("provider").text().orElse("") + "/" + text(plan, "model"))
                .put("cases", cases)
                .put("total", total.json())
                .end()));
  }

  private static String text(Json json, String name) {
    return json.at(name).text().orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private static Json run(Json plan, Json one, Path folder, Path tapes, Tally total)
      throws Exception {
    try (Source source = Source.of(folder, one)) {
      return run(plan, one, source.material(), tapes, total);
    }
  }

  private static Json run(Json plan, Json one, Material material, Path tapes, Tally total) {
    Tally tally = new Tally();
    Set<Object> different = new HashSet<>();
    Map<String, Long> notes = new java.util.TreeMap<>();
    int runs = plan.at("runs").whole().orElse(3L).intValue();
    for (int i = 0; i < runs; i++) {
      Path tape = tapes.resolve(text(one, "name") + "-" + (i + 1) + ".json");
      long start = System.nanoTime();
      Advice advice = Review.of(material, settings(plan), model(plan, tape), AnswerCache.NONE);
      long millis = (System.nanoTime() - start) / 1_000_000;
      tally.add(advice, one, millis);
      total.add(advice, one, millis);
      advice.notes().forEach(note -> notes.merge(note, 1L, Long::sum));
      different.add(List.of(advice.suggestions(), advice.triage(), advice.redesigns()));
    }
    JsonFields noted = Json.fields();
    notes.forEach(noted::put);
    return Json.fields()
        .put("name", text(one, "name"))
        .put("different", different.size())
        .put("counts", tally.json())
        .put("notes", noted.end())
        .end();
  }

  private static Settings settings(Json plan) {
    Set<Settings.Job> jobs = new HashSet<>(ReviewMode.REVIEW.jobs());
    if (plan.at("verify").isTrue()) {
      jobs.add(Settings.Job.REFUTE);
    }
    return Settings.of(jobs);
  }

  /** Where the change of a case comes from; contents are read while it is open. */
  private record Source(Material material, AutoCloseable repository) implements AutoCloseable {
    static Source of(Path folder, Json one) throws Exception {
      return one.at("sample").text().isPresent() ? ofSample(one) : ofRepository(folder, one);
    }

    private static Source ofSample(Json one) {
      Sample sample = Sample.builtIn(text(one, "sample"));
      Sample.Story story =
          sample.stories().stream()
              .filter(s -> s.name().equals(text(one, "name")))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no story " + text(one, "name")));
      Overrides none = Overrides.none(LocalDate.EPOCH);
      Analysis analysis = valid(Wiring.analysis(PolicyFiles.NONE, none, facts()));
      Grounds grounds = analysis.grounds(sample.change(story));
      Answer answer = new Answer(grounds.change(), grounds, analysis, Optional.empty());
      return new Source(answer.guest().material(), () -> {});
    }

    private static Source ofRepository(Path folder, Json one) throws Exception {
      Comparison sides = new Comparison.Refs(text(one, "base"), one.at("head").text());
      Question question =
          new Question(sides, false, Optional.empty(), Overrides.none(LocalDate.now()));
      GitRepository repository = GitRepository.open(folder.resolve(text(one, "repo")));
      Answer answer = valid(question.answer(repository, facts()));
      return new Source(answer.guest().material(), repository);
    }

    private static FactStore facts() {
      return Readers.store(FactCache.NONE, 2, () -> {});
    }

    private static <T> T valid(Checked<T> checked) {
      if (checked instanceof Checked.Valid<T> valid) {
        return valid.value();
      }
      throw new IllegalArgumentException(checked.toString());
    }

    @Override
    public void close() throws Exception {
      repository.close();
    }
  }

  private static Model model(Json plan, Path tape) {
    Provider provider = Provider.find(text(plan, "provider")).orElseThrow();
    Optional<String> baseUrl = plan.at("baseUrl").text();
    Connection connection =
        new Connection(
            provider,
            text(plan, "model"),
            baseUrl,
            Key.find(provider, baseUrl, System.getenv()),
            0,
            7,
            1500,
            16 * 1024,
            Duration.ofSeconds(120),
            Duration.ofSeconds(600));
    return ProviderModel.recording(connection, text -> write(tape, text));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is counted over runs. */
  private static final class Tally {
    private long runs;
    private long complete;
    private long millis;
    private long calls;
    private long tokensIn;
    private long tokensOut;
    private long kept;
    private long right;
    private long expected;
    private long missed;
    private long doubts;
    private long rightDoubts;
    private final Map<String, Long> drops = new java.util.TreeMap<>();

    void add(Advice advice, Json truth, long took) {
      runs++;
      complete += advice.isComplete() ? 1 : 0;
      millis += took;
      calls += advice.usage().calls();
      tokensIn += advice.usage().tokensIn();
      tokensOut += advice.usage().tokensOut();
      for (Map.Entry<Drop, Integer> drop : advice.dropped().entrySet()) {
        drops.merge(drop.getKey().id(), (long) drop.getValue(), Long::sum);
      }
      suggestions(advice, truth.at("expected").items());
      doubts(advice, truth.at("wrong").items());
    }

    private void suggestions(Advice advice, List<Json> truth) {
      kept += advice.suggestions().size();
      right +=
          advice.suggestions().stream().filter(s -> truth.stream().anyMatch(t -> is(s, t))).count();
      expected += truth.size();
      missed +=
          truth.stream().filter(t -> advice.suggestions().stream().noneMatch(s -> is(s, t))).count();
    }

    private static boolean is(Advice.Suggestion suggestion, Json truth) {
      long line = truth.at("line").whole().orElse(0L);
      return suggestion.file().value().equals(text(truth, "file"))
          && Math.abs(suggestion.line() - line) <= NEAR
          && suggestion.edge().kind().id().equals(text(truth, "kind"));
    }

    private void doubts(Advice advice, List<Json> wrong) {
      for (Advice.Triage triage : advice.triage()) {
        if (triage.opinion() == Advice.Opinion.DOUBT) {
          doubts++;
          rightDoubts += wrong.contains(Json.of(triage.finding())) ? 1 : 0;
        }
      }
    }

    Json json() {
      var dropped = Json.fields();
      drops.forEach(dropped::put);
      return Json.fields()
          .put("runs", runs)
          .put("complete", complete)
          .put("millis", millis)
          .put("calls", calls)
          .put("tokensIn", tokensIn)
          .put("tokensOut", tokensOut)
          .put("suggestions", kept)
          .put("suggestionsThatAreRight", right)
          .put("expected", expected)
          .put("missed", missed)
          .put("doubts", doubts)
          .put("doubtsThatAreRight", rightDoubts)
          .put("dropped", dropped.end())
          .end();
    }
  }
}
