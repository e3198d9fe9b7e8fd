package io.github.couplint.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A change full of credentials and prose, none of which may leave the machine. */
public final class Planted {
  /** Every one of them stands in one of the files. */
  public static final List<String> SECRETS =
      List.of(
          "AKIAQ7ZP4MZX2LB9KTRW",
          "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYx",
          "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
          "github_pat_11ABCDEFG0123456789_abcdefghijklmnop",
          "glpat-9xYzAbCdEfGhIjKlMnOp",
          "xoxb-2401234567-8901234567890-AbCdEfGhIjKl",
          "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
          "whsec_C2FVsBQIhrscChlQIMV7bQ",
          "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",
          "sk-proj-Zx81kQmPw02LrTyUiOpAs",
          "AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
          "npm_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5",
          "SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbih",
          "AC5ef872f6da5a21de157d80997a64bd33",
          "key-3ax6xnjp29jd6fds4gc373sgvjxteol0",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.4pcPyMD09olPSyXnrXCjTw",
          "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA%3D%3D",
          "pr0xyUser:pr0xyPass",
          "swordfish",
          "correct horse battery staple",
          "Tr0ub4dor&3",
          "hunter2",
          "s3cr3t-in-default",
          "opensesame",
          "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
          "c3VwZXItc2VjcmV0LXZhbHVl",
          "dotenvvalue99",
          "0123456789abcdef0123456789abcdef",
          "QmFzZTY0RW5jb2RlZENyZWRz",
          "xK9mP2vL8nQ4wR7tY1uI5oA3sD6fG0hJ");

  /** Prose and names that are nobody's business but the readers' of the change. */
  public static final List<String> PROSE =
      List.of(
          "my ex-colleague",
          "Do not tell the auditors",
          "Dear customer, you owe us",
          "prod.internal.example");

  private Planted() {}

  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(Example.CHECKOUT, Example.CHECKOUT_TEXT);
    files.put("orders/src/main/java/shop/orders/Clients.java", CLIENTS);
    files.put("orders/src/main/resources/application.yml", APPLICATION);
    files.put("orders/src/main/resources/legacy.properties", PROPERTIES);
    files.put("orders/src/main/resources/beans.xml", BEANS);
    files.put("orders/Dockerfile", DOCKERFILE);
    files.put("deploy/orders.yaml", DEPLOYMENT);
    files.put("deploy/vault.yaml", KUBERNETES_SECRET);
    files.put("orders/.env", "BILLING_URL=http://billing\nDB_PASS=dotenvvalue99\n");
    files.put("orders/src/main/resources/signing.yml", PRIVATE_KEY);
    files.put(".couplint/accepted.yml", "url: http://billing # owner: my ex-colleague\n");
    files.put(".github/workflows/deploy.yml", "url: http://prod.internal.example/deploy\n");
    files.put("orders/NOTES.md", "http://billing was written by my ex-colleague\n");
    return files;
  }

  private static final String CLIENTS =
      """
      package shop.orders;

      /* Do not tell the auditors: httpClient.send() is called twice. */
      final class Clients {
        String password = "correct horse battery staple";
        void go() {
          s3Client.send("AKIAQ7ZP4MZX2LB9KTRW", "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYx");
          gitClient.send("ghp_16C7e42F292c6912E7710c838347Ae178B4a");
          gitClient.send("github_pat_11ABCDEFG0123456789_abcdefghijklmnop");
          gitClient.send("glpat-9xYzAbCdEfGhIjKlMnOp");
          chatClient.post("https://proxy.example/x?token=xoxb-2401234567-8901234567890-AbCdEfGhIjKl");
          payClient.send("sk_live_4eC39HqLyjWDarjtT1zdp7dc").basicAuth("svc", "Tr0ub4dor&3");
          payClient.send("whsec_C2FVsBQIhrscChlQIMV7bQ");
          blobClient.get("https://acct.blob.example/c?sv=1&sig=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA%3D%3D");
          httpClient.send("http://pr0xyUser:pr0xyPass@proxy:3128/billing");
          httpClient.login(
              "orders",
              "swordfish");
          // the password is hunter2
          mailClient.send("Dear customer, you owe us money");
          client.send(\"""
              select * from invoices where token = 'xK9mP2vL8nQ4wR7tY1uI5oA3sD6fG0hJ'
              \""");
        }
      }
      """;

  private static final String APPLICATION =
      """
      # written by my ex-colleague
      billing:
        url: http://billing/invoices
        shop: 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
        password: hunter2
        api-key: ${BILLING_KEY:s3cr3t-in-default}
        client-secret: >-
          opensesame
      openai.url: https://models.example/v1
      openai.value: sk-proj-Zx81kQmPw02LrTyUiOpAs
      maps.url: https://maps.example/api?key=AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY
      npm.registry: https://registry.example/npm_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5
      description: Dear customer, you owe us
      """;

  private static final String PROPERTIES =
      """
      mail.url=https://mail.example/SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbih
      sms.url=https://sms.example/Accounts/AC5ef872f6da5a21de157d80997a64bd33/Messages
      mailgun.url=https://mailgun.example/key-3ax6xnjp29jd6fds4gc373sgvjxteol0
      auth.url=https://auth.example/?jwt=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.4pcPyMD09olPSyXnrXCjTw
      digest.url=https://digest.example/0123456789abcdef0123456789abcdef
      header.url=https://x.example/ Basic QmFzZTY0RW5jb2RlZENyZWRz
      """;

  private static final String BEANS =
      """
      <beans>
        <!-- Do not tell the auditors http://billing -->
        <bean class="shop.Client"><property name="url" value="http://billing/x"/>
        <property name="password" value="hunter2"/></bean>
        <description>Dear customer, you owe us http://billing</description>
      </beans>
      """;

  private static final String DOCKERFILE =
      """
      FROM eclipse-temurin:17
      ENV BILLING_URL http://billing
      ENV DB_PASSWORD opensesame
      """;

  private static final String DEPLOYMENT =
      """
      kind: Deployment
      spec:
        env:
          - name: BILLING_URL
            value: http://billing
          - name: DB_PASSWORD
            value: swordfish
          - name: QUEUE
            value: xK9mP2vL8nQ4wR7tY1uI5oA3sD6fG0hJ
      """;

  private static final String KUBERNETES_SECRET =
      """
      kind: Secret
      data:
        url: http://billing
        anything: c3VwZXItc2VjcmV0LXZhbHVl
      """;

  private static final String PRIVATE_KEY =
      """
      url: http://billing
      pem: |
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASC
        -----END PRIVATE KEY-----
      """;
}
