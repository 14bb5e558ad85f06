package registrar.document;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of a table, readable as often as needed and the same each time. */
public interface Rows {
    /** A new stream from the first row on. */
    RowStream open() throws IOException;

    /** How many rows {@link #open} will stream. */
    long size();

    /** Rows that are few enough to hold. */
    static Rows of(List<Row> rows) {
        List<Row> held = List.copyOf(rows);
        return new Rows() {
            @Override
            public RowStream open() {
                Iterator<Row> iterator = held.iterator();
                return new RowStream() {
                    @Override
                    public Optional<Row> next() {
                        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public long size() {
                return held.size();
            }
        };
    }
}
