package io.github.couplint.facts.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class XmlSettingsReaderTest {
  private static Facts read(String text) {
    return new XmlSettingsReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void propertiesOfBeansAreRead() {
    assertEquals(
        Facts.of(
            List.of(
                new Setting("", "xml.ds.url", "jdbc:h2:mem", new Span(3, 5, 3)),
                new Setting("", "xml.ds.user", "${db.user}", new Span(4, 5, 4)),
                new Setting("", "xml.org.shop.Client.serviceUrl", "http://x", new Span(8, 5, 8)))),
        read(
            """
            <beans xmlns="http://www.springframework.org/schema/beans">
              <bean id="ds" class="org.shop.DataSource">
                <property name="url" value="jdbc:h2:mem"/>
                <property name="user"><value>${db.user}</value></property>
                <property name="other" ref="x"/>
              </bean>
              <beans profile="p"><bean class="org.shop.Client">
                <property name="serviceUrl" value=" http://x "/>
              </bean></beans>
            </beans>
            """));
  }

  @Test
  void persistenceUnitsAndMyBatisAreRead() {
    assertEquals(
        List.of(new Setting("", "jakarta.persistence.jdbc.url", "jdbc:x", new Span(2, 3, 2))),
        read("""
                <persistence><persistence-unit name="a"><properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:x"/>
                </properties></persistence-unit></persistence>
                """)
            .settings());
    assertEquals(
        List.of(new Setting("", "xml.dataSource.url", "${url}", new Span(2, 3, 2))),
        read("""
                <configuration><environments><environment id="a"><dataSource type="POOLED">
                  <property name="url" value="${url}"/>
                </dataSource></environment></environments></configuration>
                """)
            .settings());
  }

  @Test
  void xmlOfOtherKindsIsNotParsed() {
    assertEquals(Facts.NONE, read("<web-app><broken"));
    assertEquals(Facts.NONE, read("<x><beans/></x>"));
    assertEquals(
        Facts.unreadable("not parsed (line 1: not well-formed XML)"), read("<beans><broken"));
  }

  @Test
  void pomsAreLeftToOthers() {
    XmlSettingsReader reader = new XmlSettingsReader();
    assertTrue(reader.reads(new RepoPath("a/applicationContext.xml")));
    assertFalse(reader.reads(new RepoPath("a/pom.xml")));
  }
}
