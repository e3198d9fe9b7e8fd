package org.example.installers.portal.orders;

import java.time.LocalDate;
import java.util.List;

import org.example.installers.portal.orders.workorders.client.HttpWorkOrders;
import org.springframework.web.bind.annotation.*;

@RestController
class OrderController
{
    private final HttpWorkOrders workOrders;

    OrderController(HttpWorkOrders workOrders)
    {
        this.workOrders = workOrders;
    }

    @GetMapping("/dealers/{dealer}/orders")
    List<Installation> orders(@PathVariable String dealer)
    {
        return workOrders.ofDealer(dealer);
    }

    @PostMapping("/dealers/{dealer}/orders")
    Installation order(@PathVariable String dealer, @RequestBody Order order)
    {
        return workOrders.plan(dealer, order.address(), order.day());
    }

    /** What a dealer orders. */
    record Order(String address, LocalDate day) {}
}
