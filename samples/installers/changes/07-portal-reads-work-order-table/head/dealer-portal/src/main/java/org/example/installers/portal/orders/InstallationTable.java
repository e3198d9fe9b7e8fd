package org.example.installers.portal.orders;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads installations where the work order service keeps them. */
@Repository
class InstallationTable {
  private final JdbcTemplate jdbc;

  InstallationTable(
      @Value("${work-orders.datasource.url}") String url,
      @Value("${work-orders.datasource.username}") String user) {
    this.jdbc = new JdbcTemplate(DataSourceBuilder.create().url(url).username(user).build());
  }

  List<Installation> ofDealer(String dealer) {
    return jdbc.query(
        "SELECT id, address, installation_day, status FROM work_order WHERE dealer = ?",
        (row, number) ->
            new Installation(
                row.getString("id"),
                row.getString("address"),
                row.getDate("installation_day").toLocalDate(),
                row.getString("status")),
        dealer);
  }
}
