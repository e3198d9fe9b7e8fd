package shop.orders;

/** Answers for orders. */
public class Orders {
  String name() {
    return "orders";
  }
}
