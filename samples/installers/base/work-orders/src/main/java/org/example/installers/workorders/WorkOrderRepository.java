package org.example.installers.workorders;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkOrderRepository extends JpaRepository<WorkOrder, UUID> {
  List<WorkOrder> findByDealer(String dealer);
}
