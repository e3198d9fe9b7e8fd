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
    n5 = softwareSystem "legacy.example.org" "website" {
      tags "website,removed"
    }
    n6 = softwareSystem "stripe" "vendor" {
      tags "vendor,introduced"
    }
    n0 -> n1 "sync-http" {
      tags "introduced"
    }
    n0 -> n6 "vendor-sdk" {
      tags "introduced"
    }
    n3 -> n2 "consume orders.placed" {
      tags "introduced"
    }
    n1 -> n0 "sync-http" {
      tags "changed"
    }
    n1 -> n3 "publish orders.placed" {
      tags "changed"
    }
    n1 -> n5 "soap" {
      tags "removed"
    }
    n1 -> n4 "shared-table orders"
    n1 -> n2 "sync-http" {
      tags "removed"
    }
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
