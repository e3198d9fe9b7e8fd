package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormatsTest {
  private static final List<RuleHelp> HELP =
      List.of(new RuleHelp("sync-http", "Synchronous HTTP call", "# sync-http\n\nA page."));

  @Test
  void sarifOfAMildFinding() {
    assertEquals(
        """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Couplint",
                  "version": "1.2.3",
                  "informationUri": "https://github.com/couplint/couplint",
                  "rules": [
                    {
                      "id": "vendor-sdk",
                      "name": "VendorSdk",
                      "shortDescription": {
                        "text": "vendor-sdk."
                      },
                      "fullDescription": {
                        "text": "vendor-sdk."
                      },
                      "help": {
                        "text": "vendor-sdk",
                        "markdown": "vendor-sdk"
                      },
                      "defaultConfiguration": {
                        "level": "warning"
                      },
                      "properties": {
                        "tags": [
                          "coupling",
                          "architecture"
                        ]
                      }
                    }
                  ]
                }
              },
              "automationDetails": {
                "id": "couplint/"
              },
              "columnKind": "utf16CodeUnits",
              "originalUriBaseIds": {
                "SRCROOT": {
                  "description": {
                    "text": "The root of the repository."
                  }
                }
              },
              "invocations": [
                {
                  "executionSuccessful": true,
                  "toolExecutionNotifications": [
                    {
                      "level": "warning",
                      "message": {
                        "text": "orders/Broken.java: not parsed (line 12: unexpected token)."
                      }
                    }
                  ]
                }
              ],
              "results": [
                {
                  "ruleId": "vendor-sdk",
                  "ruleIndex": 0,
                  "level": "note",
                  "rank": 20,
                  "message": {
                    "text": "payments is newly coupled to stripe. Score: 40 vendor SDK in use - 20 coupled already = 20. Reach stripe through one adapter"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "payments/src/main/java/com/acme/payments/Refunds.java",
                          "uriBaseId": "SRCROOT"
                        },
                        "region": {
                          "startLine": 9,
                          "snippet": {
                            "text": "import com.stripe.model.Refund;"
                          }
                        }
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "primaryLocationLineHash": "00000000000000bb:1",
                    "couplintEdge/v1": "00000000000000bb"
                  },
                  "properties": {
                    "change": "widened",
                    "confidence": "certain",
                    "from": "payments",
                    "to": "stripe",
                    "severity": "low"
                  }
                }
              ]
            }
          ]
        }
        """,
        SarifReport.of(Sample.passed(), HELP, "1.2.3"));
  }

  @Test
  void sarifLeavesOutWhatCodeScanningWouldNotShow() throws JsonException {
    Json log = JsonText.parse(SarifReport.of(Sample.many(5_001), HELP, "1"));
    Json run = log.at("runs").items().get(0);
    Json notes = run.at("invocations").items().get(0).at("toolExecutionNotifications");
    assertEquals(5_000, run.at("results").items().size());
    assertEquals(
        "1 milder findings are left out: code scanning shows no more.",
        notes.items().get(1).at("message", "text").text().orElseThrow());
  }

  @Test
  void sarifRaisesWhatBlocksToAnError() throws JsonException {
    Json log = JsonText.parse(SarifReport.of(Sample.blocked(), HELP, "1"));
    assertEquals(
        List.of("error", "note"),
        log.at("runs").items().get(0).at("results").items().stream()
            .map(result -> result.at("level").text().orElseThrow())
            .toList());
  }

  @Test
  void gitLabOfAMildFinding() {
    assertEquals(
        """
        [
          {
            "type": "issue",
            "check_name": "vendor-sdk",
            "description": "payments is newly coupled to stripe: 40 vendor SDK in use - 20 coupled already = 20",
            "content": {
              "body": "Reach stripe through one adapter"
            },
            "categories": [
              "Complexity"
            ],
            "fingerprint": "00000000000000bb",
            "severity": "minor",
            "location": {
              "path": "payments/src/main/java/com/acme/payments/Refunds.java",
              "lines": {
                "begin": 9,
                "end": 9
              }
            }
          }
        ]
        """,
        GitLabReport.of(Sample.passed()));
  }

  @Test
  void gitLabOfNothingIsAnEmptyList() {
    assertEquals("[]\n", GitLabReport.of(Sample.quiet()));
  }

  @Test
  void junitFailsTheGateAndWhatBlocks() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
        <testsuite name="couplint" tests="3" failures="2" errors="0" skipped="0" time="0">
        <testcase classname="couplint" name="gate" time="0">
        <failure type="gate" message="Merge blocked: orders -&gt; billing (sync-http, high)">1 introduced coupling at high or above: orders -&gt; billing (sync-http, 62)</failure>
        </testcase>
        <testcase classname="couplint.sync-http" name="orders -&gt; billing: Synchronous HTTP call (introduced)" time="0">
        <failure type="sync-http" message="orders is newly coupled to billing (sync-http by Spring RestTemplate)">orders is newly coupled to billing (sync-http by Spring RestTemplate)
        Score: 38 synchronous HTTP call + 20 in a loop + 6 no timeout - 2 with retry = 62
        Instead: Ask billing once for all orders, or let billing publish `InvoiceIssued` and keep what orders needs
        orders/src/main/java/com/acme/orders/OrderService.java:41
        orders/src/main/java/com/acme/orders/OrderService.java:12</failure>
        </testcase>
        <testcase classname="couplint.vendor-sdk" name="payments -&gt; stripe: vendor-sdk (widened)" time="0">
        <system-out>payments is newly coupled to stripe
        Score: 40 vendor SDK in use - 20 coupled already = 20
        Instead: Reach stripe through one adapter
        payments/src/main/java/com/acme/payments/Refunds.java:9</system-out>
        </testcase>
        </testsuite>
        </testsuites>
        """,
        JunitReport.of(Sample.blocked()));
  }

  @Test
  void annotationsAreOneCommandEach() {
    assertEquals(
        """
        ::error file=orders/src/main/java/com/acme/orders/OrderService.java,line=41,endLine=41,title=orders -> billing%3A Synchronous HTTP call::38 synchronous HTTP call + 20 in a loop + 6 no timeout - 2 with retry = 62%0AAsk billing once for all orders, or let billing publish `InvoiceIssued` and keep what orders needs
        ::notice file=payments/src/main/java/com/acme/payments/Refunds.java,line=9,endLine=9,title=payments -> stripe%3A vendor-sdk::40 vendor SDK in use - 20 coupled already = 20%0AReach stripe through one adapter
        """,
        GithubAnnotations.of(Sample.blocked()));
  }

  @Test
  void annotationsOfALevelAreTenAndTheRestIsCounted() {
    String commands = GithubAnnotations.of(Sample.many(100));
    assertEquals(1, commands.lines().filter(line -> line.startsWith("::error ")).count());
    assertEquals(10, commands.lines().filter(line -> line.startsWith("::warning ")).count());
    assertEquals(
        "::notice title=Couplint::89 more findings in the summary",
        commands.lines().reduce((one, last) -> last).orElseThrow());
  }

  @Test
  void aHostileNameStaysInItsCommand() {
    String commands = GithubAnnotations.of(Sample.hostile());
    assertEquals(1, commands.lines().count());
    assertEquals(
        "file=a%0Ab`|*_[x](http%3A//evil)<img src=x>@everyone #1 %3A%3Aerror%3A%3Ax ##[error]y -->"
            + " \u202Etxt.exe %25%25{init}",
        commands.substring("::error ".length(), commands.indexOf(",line=")));
  }
}
