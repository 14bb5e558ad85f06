package registrar.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The values of a {@link DiskSort} in order; for one thread, closed by whoever asked for it. */
public final class SortedValues implements Closeable {
    private final EntryStream entries;

    SortedValues(EntryStream entries) {
        this.entries = entries;
    }

    /** The next value; empty at the end. */
    public Optional<byte[]> next() throws IOException {
        return entries.next().map(entry -> entry.value);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
