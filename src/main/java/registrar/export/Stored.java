package registrar.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import registrar.document.Document;
import registrar.document.Section;
import registrar.sink.Sink;
import registrar.store.run.RunItem;

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

    /** What the journal keeps of a document over everybody; its findings stand in the counts of the run alone. */
    RunItem item() {
        return RunItem.documented("", files.stream().map(Stored::noted).toList(), documents, rows, Map.of());
    }

    static RunItem.File noted(Sink.Stored file) {
        return new RunItem.File(file.name(), file.bytes(), file.sha256());
    }

    static Sink.Stored stored(RunItem.File file) {
        return new Sink.Stored(file.name(), file.bytes(), file.sha256());
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
