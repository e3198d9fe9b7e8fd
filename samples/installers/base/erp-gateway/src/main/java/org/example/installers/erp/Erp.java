package org.example.installers.erp;

/** What we ask of the ERP system, in our own words. */
public interface Erp {
  /** Books an installation as done; answers the number of the confirmation. */
  String confirmInstallation(String workOrder, String dealer);
}
