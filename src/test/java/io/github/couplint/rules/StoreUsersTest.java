package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Component;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who is at the same store. */
final class StoreUsersTest {
  private static final Map<String, List<String>> STORES =
      Map.of(
          "orders", List.of("shop", "cache"),
          "billing", List.of("shop", "cache"),
          "stock", List.of("other"),
          "mail", List.of(),
          "ledger", List.of("cache"));

  private static SortedSet<Target> stores(Component component) {
    SortedSet<Target> stores = new TreeSet<>();
    Objects.requireNonNull(STORES.get(component.name()))
        .forEach(name -> stores.add(new Target(Target.Type.DATASTORE, name)));
    return stores;
  }

  private static Component component(String name) {
    return new Component(name, List.of(name), new TreeSet<>(), true, false);
  }

  private static List<String> beside(String name) {
    List<Component> all = STORES.keySet().stream().sorted().map(StoreUsersTest::component).toList();
    return new StoreUsers(all, StoreUsersTest::stores)
        .beside(component(name)).stream().map(Component::name).toList();
  }

  @Test
  void thoseAtAnyOfItsStoresAreBesideAComponentEachOnceAndNotItself() {
    assertEquals(List.of("billing", "ledger"), beside("orders"));
    assertEquals(List.of("billing", "orders"), beside("ledger"));
  }

  @Test
  void nobodyIsBesideAComponentWithAStoreOfItsOwnOrWithNone() {
    assertEquals(List.of(), beside("stock"));
    assertEquals(List.of(), beside("mail"));
  }
}
