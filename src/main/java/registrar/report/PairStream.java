package registrar.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Snapshot;

/** The learners of two snapshots side by side, in the order of their ids; one of each is held at a time. */
final class PairStream implements Closeable {
    private final LearnerStream earlier;
    private final LearnerStream later;
    private Optional<LearnerProfile> before;
    private Optional<LearnerProfile> now;

    private PairStream(LearnerStream earlier, LearnerStream later) throws IOException {
        this.earlier = earlier;
        this.later = later;
        this.before = earlier.next();
        this.now = later.next();
    }

    static PairStream open(Snapshot earlier, Snapshot later) throws IOException {
        LearnerStream one = earlier.learners();
        LearnerStream other = null;
        try {
            other = later.learners();
            return new PairStream(one, other);
        } catch (IOException | RuntimeException unread) {
            close(one, unread);
            close(other, unread);
            throw unread;
        }
    }

    private static void close(LearnerStream stream, Exception because) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException alsoUnread) {
            because.addSuppressed(alsoUnread);
        }
    }

    /** The next learner in either state; empty at the end. */
    Optional<Pair<LearnerProfile>> next() throws IOException {
        if (before.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        int order = order();
        var pair = new Pair<>(order <= 0 ? before : Optional.empty(), order >= 0 ? now : Optional.empty());
        if (order <= 0) {
            before = earlier.next();
        }
        if (order >= 0) {
            now = later.next();
        }
        return Optional.of(pair);
    }

    private int order() {
        if (before.isEmpty()) {
            return 1;
        }
        return now.isEmpty() ? -1 : before.get().id().compareTo(now.get().id());
    }

    @Override
    public void close() throws IOException {
        try (earlier) {
            later.close();
        }
    }
}
