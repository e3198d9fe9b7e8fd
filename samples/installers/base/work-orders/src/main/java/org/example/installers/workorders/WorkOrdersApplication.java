package org.example.installers.workorders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class WorkOrdersApplication {
  public static void main(String[] args) {
    SpringApplication.run(WorkOrdersApplication.class, args);
  }
}
