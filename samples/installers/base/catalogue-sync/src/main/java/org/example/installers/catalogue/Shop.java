package org.example.installers.catalogue;

import java.util.List;

/** Where products come from. */
public interface Shop {
  List<Product> products();
}
