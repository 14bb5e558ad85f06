package registrar.export;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Document;
import registrar.document.Section;
import registrar.sink.Sink;

/** Counts what is put into the sink. */
final class Stored {
    private final List<Sink.Stored> files = new ArrayList<>();
    private long documents;
    private long rows;

    /** A document counts once, in however many formats it is stored. */
    void count(long documentsMore, long rowsMore) {
        documents += documentsMore;
        rows += rowsMore;
    }

    void add(Sink.Stored file) {
        files.add(file);
    }

    long documents() {
        return documents;
    }

    long rows() {
        return rows;
    }

    List<Sink.Stored> files() {
        return files;
    }

    /** How many rows the table of the data formats has; none when the facts are the data. */
    static long rowsOf(Document document) {
        return document.dataTable()
                .flatMap(document::section)
                .map(section ->
                        section instanceof Section.Table table ? table.rows().size() : 0L)
                .orElse(0L);
    }
}
