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
import registrar.json.JsonWriter;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.report.Edition;

/**
 * The document's data table as {@code {"report","as_of","zone","snapshot","rows":[…]}}. A document whose facts are its
 * data has one row, the object of its facts.
 */
public final class JsonRenderer implements Renderer {
    private final Templates templates;

    public JsonRenderer(Templates templates) {
        this.templates = requireNonNull(templates);
    }

    @Override
    public Format format() {
        return Format.JSON;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        var text = new BareText(templates.wording(edition), edition.zone());
        try (var json = JsonWriter.compact(out)) {
            json.beginObject();
            json.name("report").string(document.report());
            json.name("as_of").string(text.moment(edition.moment()));
            json.name("zone").string(edition.zone().getId());
            writeSnapshot(document, json, text);
            json.name("rows").beginArray();
            writeRows(document, json, text);
            json.endArray().endObject();
        }
        return List.of();
    }

    private static void writeSnapshot(Document document, JsonWriter json, BareText text) throws IOException {
        json.name("snapshot").beginObject();
        json.name("id");
        JsonValue.write(DataTable.fact(document, "snapshot"), json, text);
        json.name("taken_at");
        JsonValue.write(DataTable.fact(document, "snapshot_taken"), json, text);
        json.endObject();
    }

    private static void writeRows(Document document, JsonWriter json, BareText text) throws IOException {
        Optional<DataTable> table = DataTable.of(document);
        if (table.isEmpty()) {
            writeFacts(DataTable.facts(document), json, text);
            return;
        }
        try (RowStream rows = table.get().rows().open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                writeRow(table.get().keys(), table.get().values(row.get()), json, text);
            }
        }
    }

    private static void writeFacts(List<Fact> facts, JsonWriter json, BareText text) throws IOException {
        writeRow(
                facts.stream().map(Fact::key).toList(),
                facts.stream().map(Fact::value).toList(),
                json,
                text);
    }

    private static void writeRow(List<String> keys, List<Value> values, JsonWriter json, BareText text)
            throws IOException {
        json.beginObject();
        for (int i = 0; i < keys.size(); i++) {
            json.name(keys.get(i));
            JsonValue.write(values.get(i), json, text);
        }
        json.endObject();
    }
}
