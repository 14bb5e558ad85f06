package registrar.render.data;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;

/**
 * What the data formats print of a document.
 *
 * @param shown which of the table's columns, by index
 */
record DataTable(List<String> keys, List<Integer> shown, Rows rows) {
    DataTable {
        keys = List.copyOf(keys);
        shown = List.copyOf(shown);
        requireNonNull(rows);
    }

    /** The table the document names as its data; empty when its facts are the data. */
    static Optional<DataTable> of(Document document) {
        return document.dataTable().map(key -> of(tableOf(document, key)));
    }

    /** All facts of the document, in its order; each key once, where it stands first. */
    static List<Fact> facts(Document document) {
        var facts = new LinkedHashMap<String, Fact>();
        for (Section section : document.sections()) {
            if (section instanceof Section.Facts some) {
                some.facts().forEach(fact -> facts.putIfAbsent(fact.key(), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    /** The fact of this key, wherever it stands. */
    static Optional<Value> fact(Document document, String key) {
        return facts(document).stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst();
    }

    /** The row's values under {@link #keys}. */
    List<Value> values(Row row) {
        return shown.stream().map(row.values()::get).toList();
    }

    private static DataTable of(Section.Table table) {
        List<Column> columns = table.columns();
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).place().inData())
                .boxed()
                .toList();
        return new DataTable(
                shown.stream().map(index -> columns.get(index).key()).toList(), shown, table.rows());
    }

    private static Section.Table tableOf(Document document, String key) {
        if (document.section(key).orElse(null) instanceof Section.Table table) {
            return table;
        }
        throw new IllegalArgumentException(
                "Document " + document.report() + " names " + key + " as its data table and has no such table");
    }
}
