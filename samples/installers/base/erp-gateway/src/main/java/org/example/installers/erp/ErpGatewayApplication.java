package org.example.installers.erp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ErpGatewayApplication {
  public static void main(String[] args) {
    SpringApplication.run(ErpGatewayApplication.class, args);
  }
}
