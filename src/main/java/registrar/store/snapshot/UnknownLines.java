package registrar.store.snapshot;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import registrar.learner.LearnerStream;
import registrar.learner.Snapshot;
import registrar.store.Key;
import registrar.store.Store;

/**
 * Lines of the side file that name nobody of a snapshot.
 *
 * @param count of all
 * @param first line numbers, ascending; at most {@value #MOST}
 */
public record UnknownLines(long count, List<Integer> first) {
    static final int MOST = 20;

    public UnknownLines {
        first = List.copyOf(first);
    }

    /** Reads everybody only when a line names somebody otherwise than by id or e-mail address. */
    static UnknownLines of(Store store, SnapshotEntry entry, Snapshot snapshot) throws IOException {
        BitSet unknown = new BitSet();
        List<Long> lines = store.read(t -> t.list(
                row -> row.number("line"),
                "SELECT l.line FROM side_line l WHERE NOT EXISTS (SELECT 1 FROM span s WHERE s.from_number <= ?"
                        + " AND (s.to_number IS NULL OR s.to_number > ?)"
                        + " AND (s.learner_id = l.learner OR s.email = l.email))",
                entry.number(),
                entry.number()));
        lines.forEach(line -> unknown.set(line.intValue()));
        try (LearnerStream learners = snapshot.learners()) {
            while (!unknown.isEmpty()) {
                var learner = learners.next();
                if (learner.isEmpty()) {
                    break;
                }
                Optional<String> external = learner.get().identity().externalCustomerId();
                if (external.isPresent()) {
                    named(store, external.get()).forEach(line -> unknown.clear(line.intValue()));
                }
            }
        }
        return new UnknownLines(
                unknown.cardinality(), unknown.stream().limit(MOST).boxed().toList());
    }

    private static List<Long> named(Store store, String externalId) throws IOException {
        return store.read(t ->
                t.list(row -> row.number("line"), "SELECT line FROM side_line WHERE learner = ?", Key.of(externalId)));
    }
}
