package registrar.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.failure.Finding;
import registrar.render.Renderer;
import registrar.report.Edition;

/** Writes the file name and each row of each table on a line of its own, whatever the format. */
public final class PlainRenderer implements Renderer {
    private final Format format;
    private final Function<Document, List<Finding>> findings;

    private PlainRenderer(Format format, Function<Document, List<Finding>> findings) {
        this.format = format;
        this.findings = findings;
    }

    public static PlainRenderer of(Format format) {
        return new PlainRenderer(format, document -> List.of());
    }

    /** The same, with something to say about a document; what it throws, rendering throws. */
    public PlainRenderer finding(Function<Document, List<Finding>> what) {
        return new PlainRenderer(format, what);
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        line(document.fileName(), out);
        List<Finding> found = findings.apply(document);
        for (Section section : document.sections()) {
            if (section instanceof Section.Table table) {
                rows(table, out);
            }
        }
        return found;
    }

    private static void rows(Section.Table table, OutputStream out) throws IOException {
        try (RowStream rows = table.rows().open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                line(row.get().values().toString(), out);
            }
        }
    }

    private static void line(String text, OutputStream out) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
