package registrar.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import registrar.failure.Outcome;

/** The learners wanted in either state, each compared when its turn comes. */
final class ComparisonWalk implements Closeable {
    private final Comparison comparison;
    private final PairStream pairs;

    ComparisonWalk(Comparison comparison, PairStream pairs) {
        this.comparison = comparison;
        this.pairs = pairs;
    }

    /** What became of the next learner wanted; empty at the end. */
    Optional<Outcome<Compared>> next() throws IOException {
        for (var pair = pairs.next(); pair.isPresent(); pair = pairs.next()) {
            Optional<Outcome<Compared>> outcome = comparison.consider(pair.get());
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** The next learner who could be compared; empty at the end. */
    Optional<Compared> nextDone() throws IOException {
        for (var outcome = next(); outcome.isPresent(); outcome = next()) {
            if (outcome.get() instanceof Outcome.Done<Compared> done) {
                return Optional.of(done.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        pairs.close();
    }
}
