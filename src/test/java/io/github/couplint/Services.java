package io.github.couplint;

/** The files of Spring services of a made shop. */
final class Services {
  private static final String POM =
      """
      <project>
        <groupId>shop</groupId>
        <artifactId>NAME</artifactId>
        <build><plugins><plugin>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-maven-plugin</artifactId>
        </plugin></plugins></build>
      </project>
      """;

  private Services() {}

  /** The build file of a service. */
  static String pom(String name) {
    return POM.replace("NAME", name);
  }

  /** Where a type of a service lies. */
  static String path(String service, String type) {
    return service + "/src/main/java/shop/" + service + "/" + type + ".java";
  }
}
