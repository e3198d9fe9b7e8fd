package org.example.installers.workorders;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An installation at a customer's home, from plan to sign-off. */
@Entity
@Table(name = "work_order")
public class WorkOrder {
  @Id private UUID id;
  private String dealer;
  private String address;
  private LocalDate installationDay;
  private String confirmation;

  @Enumerated(EnumType.STRING)
  private Status status;

  /** How far an installation has come. */
  public enum Status {
    PLANNED,
    COMPLETED
  }

  protected WorkOrder() {}

  public WorkOrder(UUID id, String dealer, String address) {
    this.id = id;
    this.dealer = dealer;
    this.address = address;
    this.status = Status.PLANNED;
  }

  public UUID id() {
    return id;
  }

  public String dealer() {
    return dealer;
  }

  public String address() {
    return address;
  }

  public LocalDate installationDay() {
    return installationDay;
  }

  public String confirmation() {
    return confirmation;
  }

  public Status status() {
    return status;
  }

  public void planFor(LocalDate day) {
    installationDay = day;
  }

  public void complete(String erpConfirmation) {
    confirmation = erpConfirmation;
    status = Status.COMPLETED;
  }
}
