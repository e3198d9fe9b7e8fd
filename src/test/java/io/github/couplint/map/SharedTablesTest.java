package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that two services use is drawn for each of them. */
final class SharedTablesTest {
  private static Drawn with(Drawn system, String service, String database, String table) {
    return system
        .with(
            service + "/src/main/resources/application.properties",
            "spring.datasource.url=jdbc:postgresql://db.shop.example:5432/" + database + "\n")
        .with(
            service + "/src/main/java/" + service + "/Row.java",
            """
            package %s;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            import jakarta.persistence.Table;
            @Entity
            @Table(name = "%s")
            class Row {
              @Id Long id;
            }
            """
                .formatted(service, table));
  }

  private static SystemMap map(String database, String table) {
    Drawn system = with(Drawn.services("orders", "billing"), "orders", "shop", "customer");
    return with(system, "billing", database, table).map();
  }

  private static List<String> tables(SystemMap map) {
    return Drawn.lines(map).stream().filter(line -> line.contains("shared-table")).toList();
  }

  @Test
  void theTableAndBothOfItsUsersAreDrawn() {
    SystemMap map = map("shop", "customer");
    assertEquals(
        List.of(
            "billing -> postgresql://db.shop.example/shop shared-table customer",
            "orders -> postgresql://db.shop.example/shop shared-table customer"),
        tables(map));
    Dependents dependents = Dependents.of(map, "customer").orElseThrow();
    assertEquals("table", dependents.sort());
    assertEquals(List.of("billing", "orders"), List.copyOf(dependents.names()));
  }

  private static SystemMap withMapper(String xml) {
    Drawn system = with(Drawn.services("orders", "billing"), "orders", "shop", "customer");
    return with(system, "billing", "shop", "invoice")
        .with("billing/src/main/resources/mapper/CustomerMapper.xml", xml)
        .map();
  }

  @Test
  void statementsOfMyBatisNameTables() {
    String mapper =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
        <mapper namespace="billing.CustomerMapper">
          <sql id="all">id, name</sql>
          <select id="find" resultType="string">
            select <include refid="all"/> from customer
            <where><if test="id != null">and id = #{id}</if></where>
          </select>
        </mapper>
        """;
    assertEquals(
        List.of(
            "billing -> postgresql://db.shop.example/shop shared-table customer",
            "orders -> postgresql://db.shop.example/shop shared-table customer"),
        tables(withMapper(mapper)));
    assertEquals(List.of(), tables(withMapper(mapper.replace("from customer", "from payment"))));
    assertEquals(
        List.of(), tables(withMapper("<mapper><select id='x'>no sql at all</select></mapper>")));
  }

  @Test
  void otherTablesAndOtherDatabasesAreNotShared() {
    assertEquals(List.of(), tables(map("shop", "invoice")));
    assertEquals(List.of(), tables(map("money", "customer")));
  }
}
