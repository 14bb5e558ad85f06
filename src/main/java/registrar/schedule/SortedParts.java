package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import registrar.store.DataFolder;
import registrar.store.DiskSort;
import registrar.store.SortedValues;

/** Lines of several texts each, in order and each once, however many there are: what does not fit in memory is on disk. */
final class SortedParts implements Closeable {
    private static final long IN_MEMORY = 2L << 20;

    private final DiskSort sort;

    SortedParts(DataFolder data) {
        this.sort = DiskSort.open(data, IN_MEMORY);
    }

    void add(String... parts) throws IOException {
        byte[] bytes = Parts.of(parts);
        sort.add(bytes, bytes);
    }

    Reading open() throws IOException {
        return new Reading(sort.sorted());
    }

    @Override
    public void close() {
        sort.close();
    }

    /** From the first line on, with a look at the next one. */
    static final class Reading implements Closeable {
        private final SortedValues values;
        private Optional<List<String>> ahead;

        private Reading(SortedValues values) throws IOException {
            this.values = values;
            this.ahead = read();
        }

        /** The next line, without passing it; empty at the end. */
        Optional<List<String>> look() {
            return ahead;
        }

        /** True when the next line has this text in this place. */
        boolean at(int place, String text) {
            return ahead.isPresent() && ahead.get().get(place).equals(text);
        }

        /** Passes the next line. */
        Optional<List<String>> next() throws IOException {
            Optional<List<String>> line = ahead;
            while (ahead.isPresent() && ahead.equals(line)) {
                ahead = read();
            }
            return line;
        }

        private Optional<List<String>> read() throws IOException {
            return values.next().map(Parts::read);
        }

        @Override
        public void close() throws IOException {
            values.close();
        }
    }
}
