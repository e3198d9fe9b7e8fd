package io.github.couplint.github.http;

import java.util.concurrent.CountDownLatch;

/** The fake GitHub as a process of its own; {@code GET /_state} tells what it remembers. */
final class FakeGitHubServer {
  private FakeGitHubServer() {}

  /** Takes the pull request's base and head and prints the address. */
  public static void main(String[] arguments) throws InterruptedException {
    FakeGitHub github = new FakeGitHub(arguments[1]);
    github.repository.base = arguments[0];
    System.out.println("listening at " + github.api());
    new CountDownLatch(1).await();
    github.close();
  }
}
