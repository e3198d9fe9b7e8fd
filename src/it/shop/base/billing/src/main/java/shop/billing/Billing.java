package shop.billing;

/** Answers for billing. */
public class Billing {
  String name() {
    return "billing";
  }
}
