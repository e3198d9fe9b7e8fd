package io.github.couplint.rules;

/** Takes the name of a channel or of a module out of a longer text. */
final class Channels {
  private Channels() {}

  /** A topic, with what Camel and JMS put in front and behind taken off. */
  static String bare(String text, Naming naming) {
    String topic = text.strip();
    if (!naming.schemes().isEmpty()) {
      topic = topic.replaceFirst("^[\\w+-]+:(//)?", "").replaceFirst("\\?.*", "");
    }
    return topic.replaceFirst("^(queue|topic)(://|:)", "");
  }

  /** The last part of a queue's URL or of a topic's ARN. */
  static String lastPart(String text) {
    String bare = text.strip();
    return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1);
  }

  /** The application or module of a JNDI name, such as {@code ejb:shop/billing//Invoices!a.B}. */
  static String module(String text) {
    String[] parts = text.strip().replaceFirst("^[\\w+-]+:/*", "").split("[/!#]");
    boolean application = parts.length > 2 && !parts[1].isEmpty();
    return application ? parts[1] : parts[0];
  }
}
