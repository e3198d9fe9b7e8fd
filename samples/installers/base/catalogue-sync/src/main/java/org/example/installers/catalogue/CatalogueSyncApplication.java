package org.example.installers.catalogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class CatalogueSyncApplication {
  public static void main(String[] args) {
    SpringApplication.run(CatalogueSyncApplication.class, args);
  }
}
