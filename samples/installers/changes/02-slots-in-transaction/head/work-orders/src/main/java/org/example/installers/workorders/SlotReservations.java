package org.example.installers.workorders;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.time.LocalDate;
import org.example.installers.scheduling.v1.Reservation;
import org.example.installers.scheduling.v1.ReserveRequest;
import org.example.installers.scheduling.v1.SlotsGrpc;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reserves installers. */
@Component
class SlotReservations {
  private final SlotsGrpc.SlotsBlockingStub slots;

  SlotReservations(@Value("${scheduling.address}") String address) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    this.slots = SlotsGrpc.newBlockingStub(channel);
  }

  boolean reserve(WorkOrder workOrder, LocalDate day) {
    Reservation reservation =
        slots.reserve(
            ReserveRequest.newBuilder()
                .setWorkOrder(workOrder.id().toString())
                .setAddress(workOrder.address())
                .setDay(day.toString())
                .build());
    return reservation.getConfirmed();
  }
}
