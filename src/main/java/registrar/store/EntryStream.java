package registrar.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Entries in order. */
interface EntryStream extends Closeable {
    Optional<Entry> next() throws IOException;

    @Override
    default void close() throws IOException {}

    static EntryStream of(List<Entry> sorted) {
        Iterator<Entry> entries = sorted.iterator();
        return () -> entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
    }
}
