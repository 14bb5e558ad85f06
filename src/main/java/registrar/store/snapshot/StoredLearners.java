package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;

/**
 * Learners out of the store, some at a time: each portion is a short look of its own, so that a long report does not hold
 * up whoever writes, nor let the log beside the file grow.
 */
final class StoredLearners implements LearnerStream {
    private final Deque<Source> sources;
    private final Deque<LearnerProfile> portion = new ArrayDeque<>();

    StoredLearners(List<Source> sources) {
        this.sources = new ArrayDeque<>(sources);
    }

    /** Gives some learners each time it is asked, and none at its end. */
    interface Source {
        List<LearnerProfile> next() throws IOException;
    }

    @Override
    public Optional<LearnerProfile> next() throws IOException {
        while (portion.isEmpty() && !sources.isEmpty()) {
            portion.addAll(sources.element().next());
            if (portion.isEmpty()) {
                sources.remove();
            }
        }
        return Optional.ofNullable(portion.poll());
    }

    @Override
    public void close() {
        sources.clear();
        portion.clear();
    }
}
