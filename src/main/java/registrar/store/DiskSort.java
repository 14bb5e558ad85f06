package registrar.store;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts more than memory holds: what does not fit goes to temporary files in the data folder, already in order, and these
 * are merged while reading. The order is that of the keys, byte by byte and unsigned; where keys are equal, of the values.
 * So it does not depend on the order of adding. Several threads may add.
 */
public final class DiskSort implements Closeable {
    /** What an entry costs beside its bytes. */
    private static final int OVERHEAD = 80;

    private final DataFolder folder;
    private final long memoryBytes;
    private final List<Path> runs = new ArrayList<>();
    private List<Entry> inMemory = new ArrayList<>();
    private long heldBytes;
    private long size;
    private boolean complete;

    private DiskSort(DataFolder folder, long memoryBytes) {
        this.folder = requireNonNull(folder);
        this.memoryBytes = memoryBytes;
    }

    /** @param memoryBytes how much may be held before some of it goes to disk */
    public static DiskSort open(DataFolder folder, long memoryBytes) {
        return new DiskSort(folder, memoryBytes);
    }

    /** Both arrays are kept, not copied. Not possible any more once {@link #sorted} was called. */
    public synchronized void add(byte[] key, byte[] value) throws IOException {
        if (complete) {
            throw new IllegalStateException("Sorted already; nothing can be added");
        }
        inMemory.add(new Entry(key, value));
        size++;
        heldBytes += key.length + value.length + OVERHEAD;
        if (heldBytes >= memoryBytes) {
            spill();
        }
    }

    /** How many were added. */
    public synchronized long size() {
        return size;
    }

    /** All values from the first on; may be asked for again, and several may be open at once. */
    public synchronized SortedValues sorted() throws IOException {
        return new SortedValues(entries());
    }

    synchronized EntryStream entries() throws IOException {
        complete();
        if (runs.isEmpty()) {
            return EntryStream.of(inMemory);
        }
        return Merge.open(runs, folder);
    }

    private void complete() throws IOException {
        if (!complete) {
            complete = true;
            if (runs.isEmpty()) {
                inMemory.sort(null);
            } else {
                spill();
                Merge.fold(runs, folder);
            }
        }
    }

    private void spill() throws IOException {
        if (inMemory.isEmpty()) {
            return;
        }
        inMemory.sort(null);
        runs.add(Run.write(EntryStream.of(inMemory), folder));
        inMemory = new ArrayList<>();
        heldBytes = 0;
    }

    /** Deletes the temporary files; what is still open for reading must be closed before. */
    @Override
    public synchronized void close() {
        runs.forEach(folder::delete);
        runs.clear();
        inMemory = List.of();
        complete = true;
    }
}
