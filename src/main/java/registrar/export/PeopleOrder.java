package registrar.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.store.DataFolder;
import registrar.store.DiskSort;
import registrar.store.SortedValues;

/**
 * Puts the tables of a document into the order in which people read them, on disk, once for all formats; several tables at
 * the same time, because each reads all learners. The documents it gives can be read until it is closed.
 */
final class PeopleOrder implements Closeable {
    private static final long IN_MEMORY = 8L << 20;

    private final Locale locale;
    private final DataFolder data;
    private final int threads;
    private final List<DiskSort> sorts = new ArrayList<>();

    PeopleOrder(Locale locale, DataFolder data, int threads) {
        this.locale = locale;
        this.data = data;
        this.threads = threads;
    }

    Document of(Document document) throws IOException {
        try (var crew = new Crew(threads)) {
            var sorting = new ArrayList<Future<? extends Section>>();
            for (Section section : document.sections()) {
                sorting.add(
                        section instanceof Section.Table table && !table.order().isEmpty()
                                ? sorted(table, crew)
                                : CompletableFuture.completedFuture(section));
            }
            var sections = new ArrayList<Section>();
            for (Future<? extends Section> section : sorting) {
                sections.add(Crew.result(section));
            }
            return new Document(
                    document.report(), document.fileName(), document.subject(), document.dataTable(), sections);
        }
    }

    private Future<Section.Table> sorted(Section.Table table, Crew crew) {
        DiskSort sort = DiskSort.open(data, IN_MEMORY);
        sorts.add(sort);
        return crew.submit(() -> sorted(table, sort));
    }

    private Section.Table sorted(Section.Table table, DiskSort sort) throws IOException {
        var keys = new SortBytes(table.order(), places(table), locale);
        try (RowStream rows = table.rows().open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                sort.add(keys.of(row.get()), RowCodec.bytes(row.get()));
            }
        }
        return new Section.Table(table.key(), table.columns(), new SortedRows(sort), List.of(), table.totals());
    }

    private static List<Integer> places(Section.Table table) {
        List<String> columns = table.columns().stream().map(Column::key).toList();
        var places = new ArrayList<Integer>();
        for (SortKey key : table.order()) {
            int place = columns.indexOf(key.column());
            if (place < 0) {
                throw new IllegalStateException(
                        "Table " + table.key() + " is to be sorted by " + key.column() + ", which it has not");
            }
            places.add(place);
        }
        return places;
    }

    @Override
    public void close() {
        sorts.forEach(DiskSort::close);
    }

    private record SortedRows(DiskSort sort) implements Rows {
        @Override
        public long size() {
            return sort.size();
        }

        @Override
        public RowStream open() throws IOException {
            SortedValues values = sort.sorted();
            return new RowStream() {
                @Override
                public Optional<Row> next() throws IOException {
                    return values.next().map(RowCodec::row);
                }

                @Override
                public void close() throws IOException {
                    values.close();
                }
            };
        }
    }
}
