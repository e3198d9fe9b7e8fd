package shop.stock;

/** Answers for stock. */
public class Stock {
  String name() {
    return "stock";
  }
}
