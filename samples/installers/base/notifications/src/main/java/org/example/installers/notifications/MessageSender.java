package org.example.installers.notifications;

/** Sends a short message to a dealer. */
public interface MessageSender {
  void send(String dealer, String text);
}
