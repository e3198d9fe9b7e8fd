package org.example.installers.erp.adapter;

import com.sap.conn.jco.*;
import org.example.installers.erp.Erp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ERP system as SAP speaks. */
@Component
class SapErp implements Erp {
  private final String destination;

  SapErp(@Value("${erp.destination}") String destination) {
    this.destination = destination;
  }

  @Override
  public String confirmInstallation(String workOrder, String dealer) {
    try {
      return confirm(JCoDestinationManager.getDestination(destination), workOrder, dealer);
    } catch (JCoException e) {
      throw new IllegalStateException("SAP did not book work order " + workOrder, e);
    }
  }

  private static String confirm(JCoDestination sap, String workOrder, String dealer)
      throws JCoException {
    JCoFunction confirm = sap.getRepository().getFunction("BAPI_ALM_CONF_CREATE");
    confirm.getImportParameterList().setValue("ORDERID", workOrder);
    confirm.getImportParameterList().setValue("PARTNER", dealer);
    confirm.execute(sap);
    return confirm.getExportParameterList().getString("CONF_NO");
  }
}
