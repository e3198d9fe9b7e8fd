package org.example.installers.erp.adapter;

import com.sap.conn.jco.JCoDestination;
import com.sap.conn.jco.JCoDestinationManager;
import com.sap.conn.jco.JCoException;
import com.sap.conn.jco.JCoFunction;
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
      JCoDestination sap = JCoDestinationManager.getDestination(destination);
      JCoFunction confirm = sap.getRepository().getFunction("BAPI_ALM_CONF_CREATE");
      confirm.getImportParameterList().setValue("ORDERID", workOrder);
      confirm.getImportParameterList().setValue("PARTNER", dealer);
      confirm.execute(sap);
      return confirm.getExportParameterList().getString("CONF_NO");
    } catch (JCoException e) {
      throw new IllegalStateException("SAP did not book work order " + workOrder, e);
    }
  }
}
