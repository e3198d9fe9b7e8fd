package org.example.installers.portal.orders;

import java.time.LocalDate;
import java.util.List;

/** What the portal wants of work orders. */
public interface WorkOrders {
  List<Installation> ofDealer(String dealer);

  Installation plan(String dealer, String address, LocalDate day);
}
