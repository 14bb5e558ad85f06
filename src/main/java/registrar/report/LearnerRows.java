package registrar.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;
import registrar.record.Transcript;

/**
 * Rows worked out from the snapshot at each reading; one learner's are held at a time.
 *
 * @param first rows before those of the learners
 * @param size all of them, counted before
 */
record LearnerRows(Scope scope, List<Row> first, Function<Transcript, List<Row>> rows, long size) implements Rows {
    LearnerRows {
        requireNonNull(scope);
        first = List.copyOf(first);
        requireNonNull(rows);
    }

    LearnerRows(Scope scope, Function<Transcript, List<Row>> rows, long size) {
        this(scope, List.of(), rows, size);
    }

    @Override
    public RowStream open() throws IOException {
        LearnerWalk walk = scope.open();
        return new RowStream() {
            private Iterator<Row> held = first.iterator();

            @Override
            public Optional<Row> next() throws IOException {
                while (!held.hasNext()) {
                    Optional<Transcript> learner = walk.nextDone();
                    if (learner.isEmpty()) {
                        return Optional.empty();
                    }
                    held = rows.apply(learner.get()).iterator();
                }
                return Optional.of(held.next());
            }

            @Override
            public void close() throws IOException {
                walk.close();
            }
        };
    }
}
