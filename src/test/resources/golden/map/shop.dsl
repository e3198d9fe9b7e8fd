workspace "System map" {
  model {
    system = softwareSystem "System" {
      n0 = container "billing" "service" "spring-boot" {
        tags "service"
      }
      n1 = container "orders" "service" "" {
        tags "service"
      }
      n2 = container "shipping" "service" "" {
        tags "service"
      }
      n3 = container "kafka" "broker" {
        tags "broker"
      }
      n4 = container "orders-db" "database" {
        tags "store"
      }
    }
    n5 = softwareSystem "stripe" "vendor" {
      tags "vendor"
    }
    n0 -> n1 "sync-http"
    n0 -> n5 "vendor-sdk"
    n3 -> n2 "consume orders.placed"
    n1 -> n0 "sync-http"
    n1 -> n3 "publish orders.placed"
    n1 -> n4 "shared-table orders"
    n2 -> n4 "shared-table orders"
  }
  views {
    container system "all" {
      include *
      autoLayout lr
    }
    styles {
      element "Person" {
        shape Person
      }
      element "store" {
        shape Cylinder
      }
      element "broker" {
        shape Pipe
      }
      relationship "removed" {
        style dotted
        color #8c959f
      }
      relationship "introduced" {
        thickness 4
        color #d1242f
      }
      relationship "changed" {
        color #bf8700
      }
    }
  }
}
