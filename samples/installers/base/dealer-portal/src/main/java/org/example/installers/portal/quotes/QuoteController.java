package org.example.installers.portal.quotes;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuoteController {
  private final QuoteService quotes;

  QuoteController(QuoteService quotes) {
    this.quotes = quotes;
  }

  @PostMapping("/quotes")
  Quote quote(@RequestBody List<Quote.Line> lines) {
    return quotes.quote(lines);
  }
}
