package org.example.installers.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DealerPortalApplication {
  public static void main(String[] args) {
    SpringApplication.run(DealerPortalApplication.class, args);
  }
}
