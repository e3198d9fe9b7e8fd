workspace "System map" {
  model {
    system = softwareSystem "System" {
      n0 = container "$ {jndi:x} {{x}} %s %% $1" "service" "$ {jndi:x} {{x}} %s %% $1" {
        tags "service"
      }
      n1 = container "'); alert(1); ('" "service" "'); alert(1); ('" {
        tags "service"
      }
      n2 = container "<!-- <img src=x onerror=alert(1)> &amp; -->" "service" "<!-- <img src=x onerror=alert(1)> &amp; -->" {
        tags "service"
      }
      n3 = container "</script><script>alert(1)</script>" "service" "</script><script>alert(1)</script>" {
        tags "service"
      }
      n4 = container "@everyone #1 https://example.org [a](b)" "service" "@everyone #1 https://example.org [a](b)" {
        tags "service"
      }
      n5 = container "line break <U+2028>sep ]] --> end" "service" "line break <U+2028>sep ]] --> end" {
        tags "service"
      }
      n6 = container "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglongl..." "service" "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglongl..." {
        tags "service"
      }
      n7 = container "quote\" back/slash `tick` |pipe|" "service" "quote\" back/slash `tick` |pipe|" {
        tags "service"
      }
      n8 = container "<U+202E>gnirts desrever<U+202C>" "service" "<U+202E>gnirts desrever<U+202C>" {
        tags "service"
      }
    }
    n0 -> n4 "sync-http $ {jndi:x} {{x}} %s %% $1"
    n1 -> n0 "sync-http '); alert(1); ('"
    n2 -> n1 "sync-http <!-- <img src=x onerror=alert(1)> &amp; -->"
    n3 -> n7 "sync-http </script><script>alert(1)</script>"
    n4 -> n6 "sync-http @everyone #1 https://example.org [a](b)"
    n5 -> n8 "sync-http line break <U+2028>sep ]] --> end"
    n6 -> n3 "sync-http longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglon..."
    n7 -> n5 "sync-http quote\" back/slash `tick` |pipe|"
    n8 -> n2 "sync-http <U+202E>gnirts desrever<U+202C>"
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
