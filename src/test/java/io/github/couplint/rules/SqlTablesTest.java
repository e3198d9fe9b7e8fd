package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SqlTablesTest {
  private static String read(String sql) {
    SqlTables tables = SqlTables.of(sql);
    return (tables.writes() ? "writes " : "reads ")
        + String.join(", ", tables.names().stream().map(TableName::toString).toList());
  }

  @Test
  void aQueryReadsEveryTableThatItJoins() {
    assertEquals(
        "reads orders, sales.order_line",
        read("select * from Orders o left join sales.\"order_line\" l on l.id = o.id"));
  }

  @Test
  void aStatementThatChangesWrites() {
    assertEquals("writes orders", read("INSERT INTO orders(id, name) VALUES (?, 'from x')"));
    assertEquals("writes orders", read("update public.orders set a = 1"));
    assertEquals("writes orders", read("delete from `orders` where id = ?"));
  }

  @Test
  void partsOfTheStatementAreNoTables() {
    assertEquals(
        "reads orders",
        read("with late as (select * from orders) select * from late join unnest(?) x on true"));
  }

  @Test
  void aTextThatIsNoStatementNamesNothing() {
    assertEquals("reads ", read("updates come from orders"));
    assertEquals(List.of(), SqlTables.of("").names());
  }

  @Test
  void aNameThatIsNotKnownWholeIsNone() {
    assertEquals("reads ", read("select * from \uFFFC_orders"));
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertEquals(TableName.parse("purchase_order"), TableName.parse("PurchaseOrder"));
    assertEquals(TableName.parse("[dbo].[Orders]"), TableName.parse("ORDERS"));
  }
}
