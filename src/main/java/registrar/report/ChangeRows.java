package registrar.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;

/**
 * Changes worked out from both states at each reading; one learner's are held at a time.
 *
 * @param size all of those wanted, counted before
 */
record ChangeRows(Comparison comparison, Predicate<Change> wanted, Function<Change, Row> row, long size)
        implements Rows {
    ChangeRows {
        requireNonNull(comparison);
        requireNonNull(wanted);
        requireNonNull(row);
    }

    @Override
    public RowStream open() throws IOException {
        ComparisonWalk walk = comparison.open();
        return new RowStream() {
            private Iterator<Row> held = Collections.emptyIterator();

            @Override
            public Optional<Row> next() throws IOException {
                while (!held.hasNext()) {
                    Optional<Compared> learner = walk.nextDone();
                    if (learner.isEmpty()) {
                        return Optional.empty();
                    }
                    held = learner.get().changes().stream()
                            .filter(wanted)
                            .map(row)
                            .iterator();
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
