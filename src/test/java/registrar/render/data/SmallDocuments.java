package registrar.render.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Renderer;
import registrar.report.Edition;
import registrar.report.Issuer;

/** Small documents, and what a renderer writes of them, for the tests of this package. */
final class SmallDocuments {
    /** 23 November 2026, seven in the morning in Berlin, German words. */
    static final Edition EDITION = new Edition(
            Instant.parse("2026-11-23T06:00:00Z"), ZoneId.of("Europe/Berlin"), Locale.GERMANY, Issuer.named("Acme"));

    private SmallDocuments() {}

    static Document named(String name) {
        return table(List.of(Column.of("name", Column.Kind.TEXT)), Row.of(new Value.Text(name)));
    }

    static Document table(List<Column> columns, Row... rows) {
        var facts = new Section.Facts(
                "about",
                List.of(
                        Fact.of("snapshot", new Value.Identifier("s-1")),
                        Fact.of("snapshot_taken", new Value.Moment(Instant.parse("2026-11-23T05:41:30Z")))));
        var table = Section.Table.of("seats", columns, Rows.of(List.of(rows)));
        return new Document("roster", "roster", Optional.empty(), Optional.of("seats"), List.of(facts, table));
    }

    static Document facts(Fact... facts) {
        return new Document(
                "certificate",
                "certificate",
                Optional.empty(),
                Optional.empty(),
                List.of(new Section.Facts("certificate", List.of(facts))));
    }

    static String text(Renderer renderer, Document document) throws IOException {
        return new String(bytes(renderer, document), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Renderer renderer, Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.render(document, EDITION, out);
        return out.toByteArray();
    }
}
