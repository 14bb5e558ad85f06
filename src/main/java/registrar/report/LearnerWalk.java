package registrar.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.record.Transcript;

/** The wanted learners of a snapshot, each worked out when its turn comes. */
final class LearnerWalk implements Closeable {
    private final Scope scope;
    private final LearnerStream learners;

    LearnerWalk(Scope scope, LearnerStream learners) {
        this.scope = scope;
        this.learners = learners;
    }

    /** What became of the next learner wanted; empty at the end. */
    Optional<Outcome<Transcript>> next() throws IOException {
        for (Optional<LearnerProfile> learner = learners.next(); learner.isPresent(); learner = learners.next()) {
            Optional<Outcome<Transcript>> outcome = scope.consider(learner.get());
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** The next learner wanted whose record could be worked out; empty at the end. */
    Optional<Transcript> nextDone() throws IOException {
        for (var outcome = next(); outcome.isPresent(); outcome = next()) {
            if (outcome.get() instanceof Outcome.Done<Transcript> done) {
                return Optional.of(done.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        learners.close();
    }
}
