package io.github.couplint.facts.cache;

import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Chart;
import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.facts.DeployFacts.Image;
import io.github.couplint.facts.DeployFacts.Origin;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.DeployFacts.Route;
import io.github.couplint.facts.DeployFacts.Service;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.DeployFacts.Workload;
import io.github.couplint.facts.Setting;
import java.util.List;
import java.util.Map;

/** Files about how a system runs. */
final class DeployCodec {
  private static final Form[] FORMS = Form.values();
  private static final Store[] STORES = Store.values();

  private DeployCodec() {}

  static void write(Encoder out, DeployFacts facts) {
    out.list(facts.workloads(), DeployCodec::writeWorkload);
    out.list(facts.services(), DeployCodec::writeService);
    out.list(facts.routes(), DeployCodec::writeRoute);
    out.list(facts.bags(), DeployCodec::writeBag);
    out.optional(facts.image(), DeployCodec::writeImage);
    out.optional(facts.chart(), DeployCodec::writeChart);
  }

  static DeployFacts read(Decoder in) {
    return new DeployFacts(
        in.list(DeployCodec::readWorkload),
        in.list(DeployCodec::readService),
        in.list(DeployCodec::readRoute),
        in.list(DeployCodec::readBag),
        in.optional(DeployCodec::readImage),
        in.optional(DeployCodec::readChart));
  }

  private static void writeWorkload(Encoder out, Workload workload) {
    out.constant(workload.form());
    out.text(workload.name());
    out.list(workload.aliases(), Encoder::text);
    out.textsByKey(workload.labels());
    out.list(workload.containers(), DeployCodec::writeContainer);
    out.list(workload.dependsOn(), FactsCodec::writeMention);
    out.span(workload.span());
  }

  private static Workload readWorkload(Decoder in) {
    return new Workload(
        in.constant(FORMS),
        in.text(),
        in.list(Decoder::text),
        in.textsByKey(),
        in.list(DeployCodec::readContainer),
        in.list(FactsCodec::readMention),
        in.span());
  }

  private static void writeContainer(Encoder out, Container container) {
    out.text(container.name());
    out.text(container.origin().image());
    out.text(container.origin().context());
    out.text(container.origin().dockerfile());
    out.list(container.environment(), FactsCodec::writeSetting);
    out.list(container.references(), DeployCodec::writeReference);
    out.list(container.ports(), DeployCodec::writePort);
    out.list(container.command(), Encoder::text);
    out.span(container.span());
  }

  private static Container readContainer(Decoder in) {
    return new Container(
        in.text(),
        new Origin(in.text(), in.text(), in.text()),
        in.list(FactsCodec::readSetting),
        in.list(DeployCodec::readReference),
        in.list(DeployCodec::readPort),
        in.list(Decoder::text),
        in.span());
  }

  private static void writeReference(Encoder out, Reference reference) {
    out.constant(reference.store());
    out.text(reference.name());
    out.text(reference.key());
    out.text(reference.variable());
    out.span(reference.span());
  }

  private static Reference readReference(Decoder in) {
    return new Reference(in.constant(STORES), in.text(), in.text(), in.text(), in.span());
  }

  private static void writePort(Encoder out, Port port) {
    out.text(port.name());
    out.text(port.published());
    out.text(port.target());
  }

  private static Port readPort(Decoder in) {
    return new Port(in.text(), in.text(), in.text());
  }

  private static void writeService(Encoder out, Service service) {
    out.text(service.name());
    out.textsByKey(service.selector());
    out.list(service.ports(), DeployCodec::writePort);
    out.text(service.externalName());
    out.span(service.span());
  }

  private static Service readService(Decoder in) {
    return new Service(
        in.text(), in.textsByKey(), in.list(DeployCodec::readPort), in.text(), in.span());
  }

  private static void writeRoute(Encoder out, Route route) {
    out.text(route.host());
    out.text(route.path());
    out.text(route.target());
    out.span(route.span());
  }

  private static Route readRoute(Decoder in) {
    return new Route(in.text(), in.text(), in.text(), in.span());
  }

  private static void writeBag(Encoder out, Bag bag) {
    out.constant(bag.store());
    out.text(bag.name());
    out.list(bag.entries(), FactsCodec::writeSetting);
    out.list(bag.files().entrySet(), DeployCodec::writeFile);
    out.span(bag.span());
  }

  private static void writeFile(Encoder out, Map.Entry<String, List<Setting>> file) {
    out.text(file.getKey());
    out.list(file.getValue(), FactsCodec::writeSetting);
  }

  private static Bag readBag(Decoder in) {
    return new Bag(
        in.constant(STORES),
        in.text(),
        in.list(FactsCodec::readSetting),
        in.byKey(decoder -> decoder.list(FactsCodec::readSetting)),
        in.span());
  }

  private static void writeImage(Encoder out, Image image) {
    out.list(image.bases(), FactsCodec::writeMention);
    out.list(image.artifacts(), Encoder::text);
    out.list(image.ports(), Encoder::text);
    out.list(image.environment(), FactsCodec::writeSetting);
    out.list(image.command(), Encoder::text);
  }

  private static Image readImage(Decoder in) {
    return new Image(
        in.list(FactsCodec::readMention),
        in.list(Decoder::text),
        in.list(Decoder::text),
        in.list(FactsCodec::readSetting),
        in.list(Decoder::text));
  }

  private static void writeChart(Encoder out, Chart chart) {
    out.text(chart.name());
    out.list(chart.dependencies(), FactsCodec::writeMention);
  }

  private static Chart readChart(Decoder in) {
    return new Chart(in.text(), in.list(FactsCodec::readMention));
  }
}
