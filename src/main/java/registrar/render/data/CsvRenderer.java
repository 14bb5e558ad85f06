package registrar.render.data;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Format;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.report.Edition;

/** The document's data table as CSV; {@code key,value} for a document whose facts are its data. */
public final class CsvRenderer implements Renderer {
    private final Templates templates;

    public CsvRenderer(Templates templates) {
        this.templates = requireNonNull(templates);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        var csv = new CsvWriter(out, new BareText(templates.wording(edition), edition.zone()));
        Optional<DataTable> table = DataTable.of(document);
        if (table.isPresent()) {
            writeTable(table.get(), csv);
        } else {
            writeFacts(document, csv);
        }
        csv.flush();
        return List.of();
    }

    private static void writeTable(DataTable table, CsvWriter csv) throws IOException {
        csv.header(table.keys());
        try (RowStream rows = table.rows().open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                csv.row(table.values(row.get()));
            }
        }
    }

    private static void writeFacts(Document document, CsvWriter csv) throws IOException {
        csv.header(List.of("key", "value"));
        for (Fact fact : DataTable.facts(document)) {
            csv.row(List.of(new Value.Identifier(fact.key()), fact.value()));
        }
    }
}
