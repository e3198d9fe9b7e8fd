package org.example.installers.workorders;

import com.sap.conn.jco.JCoDestination;
import com.sap.conn.jco.JCoDestinationManager;
import com.sap.conn.jco.JCoException;
import com.sap.conn.jco.JCoFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Books a work order in SAP and answers the number of the confirmation. */
@Component
class ErpConfirmation {
  private final String destination;

  ErpConfirmation(@Value("${erp.destination}") String destination) {
    this.destination = destination;
  }

  String confirm(WorkOrder workOrder) {
    try {
      JCoDestination sap = JCoDestinationManager.getDestination(destination);
      JCoFunction confirm = sap.getRepository().getFunction("BAPI_ALM_CONF_CREATE");
      confirm.getImportParameterList().setValue("ORDERID", workOrder.id().toString());
      confirm.execute(sap);
      return confirm.getExportParameterList().getString("CONF_NO");
    } catch (JCoException e) {
      throw new IllegalStateException("SAP did not book work order " + workOrder.id(), e);
    }
  }
}
