package io.github.couplint.delta;

import static io.github.couplint.delta.Example.added;
import static io.github.couplint.delta.Example.altered;
import static io.github.couplint.delta.Example.call;
import static io.github.couplint.delta.Example.coupling;
import static io.github.couplint.delta.Example.deleted;
import static io.github.couplint.delta.Example.delta;
import static io.github.couplint.delta.Example.fates;
import static io.github.couplint.delta.Example.graph;
import static io.github.couplint.delta.Example.http;
import static io.github.couplint.delta.Example.outsideJava;
import static io.github.couplint.delta.Example.rewritten;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who counts as a new user of an edge that is in base and in head. */
final class UsersTest {
  private static final List<String> CARRIED = List.of("carried orders -> billing (sync-http)");
  private static final List<String> WIDENED = List.of("widened orders -> billing (sync-http)");

  private static final CouplingGraph A_GETS = calls(call("orders/A.java", 5, "get"));

  private static CouplingGraph calls(Site... sites) {
    return graph(coupling(http("orders"), sites));
  }

  private static Site inType(String file, String type, String shape) {
    return new Site(new RepoPath(file), Span.ofLine(5), Role.CALL, type, shape);
  }

  private static Site naming(String file, String type, String shape) {
    return new Site(new RepoPath(file), Span.ofLine(5), Role.TYPE, type, shape);
  }

  @Test
  void theMainTypeOfARenamedFileStaysTheUserWhateverItCalls() {
    CouplingGraph head = calls(call("orders/x/B.java", 5, "put"));
    assertEquals(
        CARRIED, fates(delta(A_GETS, head, rewritten("orders/A.java", "orders/x/B.java"))));
  }

  @Test
  void aFurtherTypeOfARenamedFileWidens() {
    CouplingGraph head = calls(inType("orders/B.java", "orders.Extra", "put"));
    assertEquals(WIDENED, fates(delta(A_GETS, head, rewritten("orders/A.java", "orders/B.java"))));
  }

  @Test
  void aRenamedFileOutsideJavaStaysTheUser() {
    CouplingGraph base = calls(outsideJava("orders/app.yml", Role.CONFIG, "billing.url"));
    CouplingGraph head = calls(outsideJava("orders/settings.yml", Role.CONFIG, "clients.billing"));
    assertEquals(
        CARRIED, fates(delta(base, head, rewritten("orders/app.yml", "orders/settings.yml"))));
  }

  @Test
  void aTypeOfTheSameNameInAnotherPackageStaysTheUserWhateverItCalls() {
    CouplingGraph head = calls(call("orders/x/A.java", 5, "put"));
    assertEquals(
        CARRIED, fates(delta(A_GETS, head, deleted("orders/A.java"), added("orders/x/A.java"))));
  }

  @Test
  void onlyOneTypeOfTheSameNameStaysTheUser() {
    CouplingGraph head =
        calls(call("orders/x/A.java", 5, "put"), call("orders/y/A.java", 5, "put"));
    Delta delta =
        delta(
            A_GETS,
            head,
            deleted("orders/A.java"),
            added("orders/x/A.java"),
            added("orders/y/A.java"));
    assertEquals(WIDENED, fates(delta));
    assertEquals(Set.of("orders.y.A"), delta.changes().get(0).newUsers());
  }

  @Test
  void aTypeOfTheSameNameAsOneThatStaysWidens() {
    CouplingGraph base = calls(call("orders/y/A.java", 5, "get"));
    CouplingGraph head =
        calls(call("orders/x/A.java", 5, "put"), call("orders/y/A.java", 5, "get"));
    Delta delta = delta(base, head, added("orders/x/A.java"));
    assertEquals(WIDENED, fates(delta));
    assertEquals(Set.of("orders.x.A"), delta.changes().get(0).newUsers());
  }

  @Test
  void whatAClassGaveUpIsTakenOverOnce() {
    CouplingGraph base =
        calls(
            call("orders/A.java", 5, "put"),
            call("orders/A.java", 6, "put"),
            call("orders/A.java", 7, "put"));
    CouplingGraph head =
        calls(
            call("orders/A.java", 5, "put"),
            call("orders/B.java", 5, "put"),
            call("orders/B.java", 6, "put"),
            call("orders/C.java", 5, "put"));
    Delta delta =
        delta(base, head, altered("orders/A.java"), added("orders/B.java"), added("orders/C.java"));
    assertEquals(WIDENED, fates(delta));
    assertEquals(Set.of("orders.C"), delta.changes().get(0).newUsers());
  }

  @Test
  void aClassThatIsSplitMayNameATypeInBothParts() {
    Site client = naming("orders/A.java", "orders.A", "Client");
    CouplingGraph base = calls(client, naming("orders/A.java", "orders.A", "Answer"));
    CouplingGraph head =
        calls(
            client,
            naming("orders/B.java", "orders.B", "Client"),
            naming("orders/B.java", "orders.B", "Answer"));
    assertEquals(
        CARRIED, fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void aUserThatShowsOnlyInAnUnchangedFileDoesNotWiden() {
    CouplingGraph head = calls(call("orders/A.java", 5, "get"), call("orders/B.java", 5, "put"));
    assertEquals(CARRIED, fates(delta(A_GETS, head, altered("orders/A.java"))));
  }
}
