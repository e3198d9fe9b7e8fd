package io.github.couplint.cli;

import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.github.Channel;
import io.github.couplint.github.Event;
import io.github.couplint.github.EventException;
import io.github.couplint.github.GitHub;
import io.github.couplint.github.GitHub.Offer;
import io.github.couplint.github.GitHubException;
import io.github.couplint.github.Published;
import io.github.couplint.github.Runner;
import io.github.couplint.github.Wanted;
import io.github.couplint.github.http.Access;
import io.github.couplint.github.http.HttpGitHub;
import io.github.couplint.github.http.Pause;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Reason;
import io.github.couplint.wiring.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Judges what a build is about and tells it where the change is discussed. */
@Command(
    name = "ci",
    description =
        "Compares what the event that started the build names, judges by the base's configuration,"
            + " comments on the pull request, and blocks on severe new couplings.",
    mixinStandardHelpOptions = true)
final class CiCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final World world;
  private final Runner runner;

  @ArgGroup(validate = false, heading = "%nWhat to compare:%n")
  CiSides sides = new CiSides();

  @ArgGroup(validate = false, heading = "%nWhom to tell:%n")
  CiOptions options = new CiOptions();

  @ArgGroup(validate = false, heading = "%nWhen to fail:%n")
  GateOptions gate = new GateOptions();

  @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "%nReports:%n")
  List<ReportOptions> reports = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  @Mixin HistoryOptions history = new HistoryOptions();

  @ArgGroup(validate = false, heading = "%nA language model beside the rules:%n")
  LlmOptions llm = new LlmOptions();

  CiCommand(World world) {
    this.world = world;
    this.runner = new Runner(world.environment());
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    List<ReportOptions.Wanted> wanted = ReportOptions.all(reports);
    llm.check();
    history.check();
    CiAudience audience = audience();
    Comparison comparison = sides.comparison(audience.event(), world);
    if (comparison instanceof Comparison.WorkingTree) {
      world
          .err()
          .println(
              "couplint: not in a pull request; comparing the working tree with the default"
                  + " branch");
    }
    Question question =
        new Question(
            comparison,
            !sides.noFetch,
            Optional.empty(),
            gate.overrides(),
            sides.where.packs(world));
    try (GitRepository repository = sides.where.open(world)) {
      Answer ofRules =
          history.beside(
              effort.answer(question, repository, world, output.quiet), repository, world);
      CiLog log = new CiLog(world, runner, output.detail());
      if (llm.dryRun) {
        log.quote(llm.preview(ofRules, world));
        return gate.exit(ofRules.verdict(), world).code();
      }
      Optional<Path> said = effort.answersFolder(world, repository);
      Answer answer = reviewed(ofRules, said, audience.event());
      log.reports(wanted, answer, output.terminal(world, repository.root()));
      Published published = audience.tell(answer, wanted(audience.event(), answer));
      log.end(audience, answer, published);
      return exit(audience, answer, published).code();
    }
  }

  /** A fork's author, who is anybody, has no say in what our key is spent on. */
  private Answer reviewed(Answer ofRules, Optional<Path> said, Event event) {
    if (!event.isForeign()) {
      return llm.reviewed(ofRules, said, world, output.quiet);
    }
    if (llm.isOn(ofRules)) {
      world.err().println("couplint: no model is asked about a change from a fork");
    }
    return ofRules;
  }

  private CiAudience audience() throws UsageException {
    Optional<Set<Channel>> asked = options.channels();
    Event event = event();
    if (event.origin().isPresent()) {
      GitHub github = github();
      return CiAudience.of(found(event, github), asked, runner.isThere()).with(github);
    }
    CiAudience audience = CiAudience.of(event, asked, runner.isThere());
    return audience.needsGitHub() ? audience.with(github()) : audience;
  }

  private Event event() throws UsageException {
    boolean isTold = runner.isThere() && runner.find("GITHUB_EVENT_PATH").isPresent();
    boolean isNeeded = runner.isThere() && sides.base == null;
    if (!isTold && !isNeeded) {
      return Event.other("");
    }
    try {
      String path = runner.required("GITHUB_EVENT_PATH");
      return runner.event(Files.readString(world.folder().resolve(path)));
    } catch (EventException e) {
      throw new UsageException(e.getMessage() + "; or name --base and --head");
    } catch (IOException e) {
      throw new UsageException(
          "GITHUB_EVENT_PATH can't be read (%s); or name --base and --head"
              .formatted(Reason.of(e)));
    }
  }

  /** The event with its pull request, when it must be looked up. */
  private static Event found(Event event, GitHub github) throws UsageException {
    Event.Origin origin = event.origin().orElseThrow();
    try {
      Optional<Offer> offer = github.offer(origin);
      return offer
          .map(
              found ->
                  event.of(found.number(), new Event.Sides(found.base(), origin.head(), false)))
          .orElseThrow(
              () ->
                  new UsageException(
                      "no open pull request offers %s of %s:%s any more"
                          .formatted(origin.head(), origin.owner(), origin.branch())));
    } catch (GitHubException e) {
      throw new UsageException("the pull request can't be looked up: " + e.getMessage());
    }
  }

  private GitHub github() throws UsageException {
    String token =
        runner
            .find("COUPLINT_GITHUB_TOKEN")
            .or(() -> runner.find("GITHUB_TOKEN"))
            .orElseThrow(
                () ->
                    new UsageException(
                        "no token to comment with: set GITHUB_TOKEN, or give --publish none"));
    try {
      URI api = URI.create(apiUrl());
      URI graphQl =
          runner
              .find("GITHUB_GRAPHQL_URL")
              .filter(url -> options.apiUrl == null || options.apiUrl.isBlank())
              .map(URI::create)
              .orElseGet(() -> Access.graphQl(api));
      String repository = runner.required("GITHUB_REPOSITORY");
      Access access = new Access(api, graphQl, repository, token, TIMEOUT);
      return HttpGitHub.of(access, world.environment(), Pause.real());
    } catch (EventException | IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private String apiUrl() {
    return options.apiUrl == null || options.apiUrl.isBlank()
        ? runner.find("GITHUB_API_URL").orElse("https://api.github.com")
        : options.apiUrl;
  }

  private Wanted wanted(Event event, Answer answer) throws UsageException {
    return new Wanted(
        event.pullRequest().orElse(0),
        options.marker(),
        options.inlineLimit(),
        options.checkName,
        runner.links(),
        Version.current(),
        answer.advice(),
        answer.grounds().patches());
  }

  private Exit exit(CiAudience audience, Answer answer, Published published) {
    Exit exit = LlmOptions.exit(gate.exit(answer.verdict(), world), answer, world);
    boolean isUntold =
        audience.channels().stream()
            .anyMatch(c -> CiAudience.REMOTE.contains(c) && !published.done().contains(c));
    return exit == Exit.PASSED && options.requirePost && isUntold ? Exit.UNDECIDED : exit;
  }
}
