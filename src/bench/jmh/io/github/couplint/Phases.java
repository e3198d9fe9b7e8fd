package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.Moves;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.ecj.JavaFactReader;
import io.github.couplint.facts.ecj.JavaScanner;
import io.github.couplint.map.SystemMap;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.map.MapJson;
import io.github.couplint.rules.Couplings;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.Topology;
import io.github.couplint.wiring.Mapping;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PackSources;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The phases one by one, warm, at a size, at ten times that size and at four times that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Phases {
  private static final String VERSION = "bench";

  /** Ten Java files each. */
  @Param({"40", "400", "1600"})
  int services;

  private Change change;
  private List<byte[]> sources;
  private FactStore known;
  private Analysis analysis;
  private Telltales telltales;
  private Couplings rules;
  private CouplingGraph before;
  private CouplingGraph after;
  private Topology base;
  private Topology head;
  private Verdict verdict;
  private SystemMap map;

  @Setup
  public void prepare() throws UnreadableBlobException {
    MadeSystem made = MadeSystem.of(services);
    change = ChangeOfTexts.between("base", made.base(), "head", made.head());
    sources = new ArrayList<>();
    for (RepoPath path : change.head().files().keySet()) {
      if (path.value().endsWith(".java")) {
        sources.add(change.head().blobs().read(change.head().files().get(path)));
      }
    }
    known = Readers.store(FactCache.NONE, 1, () -> {});
    analysis = value(Wiring.analysis(PolicyFiles.NONE, Overrides.none(LocalDate.EPOCH), known));
    telltales = Telltales.of(analysis.book());
    rules = new Couplings(analysis.book());
    base = topology(change.base());
    head = topology(change.head());
    before = graph(change.base(), base);
    after = graph(change.head(), head);
    verdict = analysis.of(change);
    map = value(Mapping.of(change.head(), known, PackSources.usual(), false));
  }

  private static <T> T value(Checked<T> checked) {
    return ((Checked.Valid<T>) checked).value();
  }

  private Topology topology(Snapshot snapshot) {
    return Topology.of(snapshot, known, List.of());
  }

  private CouplingGraph graph(Snapshot snapshot, Topology topology) {
    Parts parts = new Parts(snapshot, known, topology, rules, telltales);
    List<Coupling> all = new ArrayList<>();
    topology.components().values().forEach(component -> all.addAll(parts.couplings(component)));
    return CouplingGraph.of(all, parts.gaps());
  }

  /** The cheap outline of every Java file. */
  @Benchmark
  public List<Outline> scan() {
    return sources.stream().map(JavaScanner::scan).toList();
  }

  /** All facts of every Java file. */
  @Benchmark
  public List<Facts> parse() {
    JavaFactReader reader = new JavaFactReader();
    return sources.stream().map(reader::read).toList();
  }

  /** The components of one side, facts known, with all that names stand for. */
  @Benchmark
  public Topology system() {
    Topology topology = topology(change.head());
    topology.components().values().forEach(topology::settings);
    topology.named("service1");
    return topology;
  }

  /** The couplings of every component, facts known. */
  @Benchmark
  public CouplingGraph match() {
    return graph(change.head(), head);
  }

  /** What the change did, a new edge for each service. */
  @Benchmark
  public Delta delta() {
    Moves moves =
        Moves.of(
            change,
            path -> base.owner(path).name(),
            path -> head.owner(path).name(),
            io.github.couplint.Scope::isQuiet);
    return Delta.between(before, after, moves);
  }

  /** The whole verdict on that change, facts known. */
  @Benchmark
  public Verdict check() {
    return analysis.of(change);
  }

  @Benchmark
  public byte[] reportJson() {
    return JsonReport.of(verdict, VERSION);
  }

  @Benchmark
  public String reportMarkdown() {
    return MarkdownReport.of(verdict, Links.NONE, MarkdownReport.NO_LIMIT);
  }

  /** The map of one side, facts known. */
  @Benchmark
  public SystemMap map() {
    return value(Mapping.of(change.head(), known, PackSources.usual(), false));
  }

  @Benchmark
  public byte[] mapJson() {
    return MapJson.of(map, VERSION);
  }
}
