package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;

/** The learners of an earlier state, passed through beside those of today: both stand in the order of their ids. */
final class Former implements Closeable {
    private final Optional<LearnerStream> learners;
    private Optional<LearnerProfile> ahead = Optional.empty();

    Former(Optional<State> before) throws IOException {
        this.learners = before.isPresent() ? Optional.of(before.get().snapshot().learners()) : Optional.empty();
        advance();
    }

    /** Takes somebody who was there. */
    interface Taker {
        void take(LearnerProfile learner, boolean gone) throws IOException;
    }

    /** Passes all up to this learner of today, who may be among them. */
    void upTo(String id, Taker taker) throws IOException {
        while (ahead.isPresent() && ahead.get().id().compareTo(id) <= 0) {
            take(!ahead.get().id().equals(id), taker);
        }
    }

    /** Passes all behind the last one of today. */
    void rest(Taker taker) throws IOException {
        while (ahead.isPresent()) {
            take(true, taker);
        }
    }

    private void take(boolean gone, Taker taker) throws IOException {
        if (ahead.get().lastSeen().isEmpty()) {
            taker.take(ahead.get(), gone);
        }
        advance();
    }

    private void advance() throws IOException {
        ahead = learners.isPresent() ? learners.get().next() : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (learners.isPresent()) {
            learners.get().close();
        }
    }
}
