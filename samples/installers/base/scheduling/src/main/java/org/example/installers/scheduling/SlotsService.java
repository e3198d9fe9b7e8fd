package org.example.installers.scheduling;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;
import net.devh.boot.grpc.server.service.GrpcService;
import org.example.installers.scheduling.v1.Reservation;
import org.example.installers.scheduling.v1.ReserveRequest;
import org.example.installers.scheduling.v1.SlotsGrpc;

@GrpcService
class SlotsService extends SlotsGrpc.SlotsImplBase {
  private final Calendar calendar;

  SlotsService(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void reserve(ReserveRequest request, StreamObserver<Reservation> answer) {
    Optional<String> installer =
        calendar.reserve(request.getWorkOrder(), LocalDate.parse(request.getDay()));
    answer.onNext(
        Reservation.newBuilder()
            .setInstaller(installer.orElse(""))
            .setConfirmed(installer.isPresent())
            .build());
    answer.onCompleted();
  }
}
