package org.example.installers.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who works where on which day. */
@Component
public class Calendar {
  private static final List<String> INSTALLERS = List.of("north-1", "north-2", "south-1");

  private final Map<LocalDate, Map<String, String>> days = new ConcurrentHashMap<>();

  /** The installer who takes the work order that day; empty when all are busy. */
  public Optional<String> reserve(String workOrder, LocalDate day) {
    Map<String, String> taken = days.computeIfAbsent(day, d -> new ConcurrentHashMap<>());
    return INSTALLERS.stream()
        .filter(installer -> taken.putIfAbsent(installer, workOrder) == null)
        .findFirst();
  }

  /** Frees the installer of a work order that is done. */
  public void release(String workOrder) {
    days.values().forEach(taken -> taken.values().removeIf(workOrder::equals));
  }
}
