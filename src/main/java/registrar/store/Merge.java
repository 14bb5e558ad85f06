package registrar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Several runs read as one. */
final class Merge implements EntryStream {
    /** So many files are open at once; more runs are first merged into longer ones. */
    private static final int MOST_RUNS = 64;

    private final List<Run> runs = new ArrayList<>();
    private final PriorityQueue<Source> queue = new PriorityQueue<>(Comparator.comparing(Source::entry));

    private record Source(Entry entry, Run run) {}

    private Merge() {}

    static Merge open(List<Path> files, DataFolder folder) throws IOException {
        Merge merge = new Merge();
        try {
            for (Path file : files) {
                Run run = Run.open(file, folder);
                merge.runs.add(run);
                merge.advance(run);
            }
            return merge;
        } catch (IOException failed) {
            merge.close();
            throw failed;
        }
    }

    /** Merges runs into longer ones until they can all be open at once. */
    static void fold(List<Path> runs, DataFolder folder) throws IOException {
        while (runs.size() > MOST_RUNS) {
            List<Path> first = List.copyOf(runs.subList(0, MOST_RUNS));
            try (Merge merge = open(first, folder)) {
                runs.add(Run.write(merge, folder));
            }
            runs.removeAll(first);
            first.forEach(folder::delete);
        }
    }

    @Override
    public Optional<Entry> next() throws IOException {
        Source least = queue.poll();
        if (least == null) {
            return Optional.empty();
        }
        advance(least.run());
        return Optional.of(least.entry());
    }

    private void advance(Run run) throws IOException {
        run.next().ifPresent(entry -> queue.add(new Source(entry, run)));
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.close();
        }
    }
}
