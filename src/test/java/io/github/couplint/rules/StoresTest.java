package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StoresTest {
  private static String store(String address) {
    return Stores.target(address, "redis").map(Target::name).orElse("");
  }

  @Test
  void aDatabaseIsItsKindItsHostAndItsName() {
    assertEquals("postgresql://db/orders", store("jdbc:postgresql://db:5432/orders"));
    assertEquals("postgresql://db:6000/orders", store("jdbc:postgresql://DB:6000/orders?ssl=true"));
    assertEquals("mysql://db/orders", store("jdbc:mysql://user:secret@db:3306/orders"));
    assertEquals(
        "sqlserver://db/orders",
        store("jdbc:sqlserver://db:1433;databaseName=orders;encrypt=true"));
    assertEquals("oracle://db/ORDERS", store("jdbc:oracle:thin:@db:1521/ORDERS"));
    assertEquals("oracle://db/ORDERS", store("jdbc:oracle:thin:@//db:1521/ORDERS"));
    assertEquals("mongodb://a.example/orders", store("mongodb+srv://a.example/orders?w=1"));
    assertEquals("postgresql://db/orders", store("r2dbc:pool:postgresql://db/orders"));
  }

  @Test
  void aDriverThatOnlyWatchesAnotherIsNoKindOfStore() {
    assertEquals("postgresql://db/orders", store("jdbc:otel:postgresql://db:5432/orders"));
    assertEquals("mysql://db/orders", store("jdbc:p6spy:mysql://db/orders"));
    assertEquals("mysql://db/orders", store("jdbc-secretsmanager:mysql://db:3306/orders"));
    assertEquals("oracle://db/ORDERS", store("jdbc:log4jdbc:oracle:thin:@db:1521/ORDERS"));
    assertEquals(true, Stores.isEmbedded("jdbc:p6spy:h2:mem:orders"));
    assertEquals(true, Stores.isAddress("jdbc-secretsmanager:mysql://db/orders"));
  }

  @Test
  void aBareHostIsAStoreOfTheTechnologyThere() {
    assertEquals("redis://cache", store("cache"));
    assertEquals("redis://cache:7000", store("cache:7000"));
  }

  @Test
  void whatIsNoAddressNamesNoStore() {
    assertEquals("", store("not an address"));
    assertEquals("", store(""));
  }

  @Test
  void databasesInsideTheProcessAreEmbedded() {
    assertEquals(
        4L,
        Stream.of(
                "jdbc:h2:mem:orders",
                "jdbc:hsqldb:file:x",
                "jdbc:sqlite::memory:",
                "r2dbc:h2:mem:x")
            .filter(Stores::isEmbedded)
            .count());
    assertEquals(false, Stores.isEmbedded("jdbc:postgresql://h2/orders"));
  }
}
