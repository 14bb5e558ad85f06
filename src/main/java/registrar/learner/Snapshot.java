package registrar.learner;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;

/**
 * What one fetch received, frozen: every output of a run reads the same one, as often as it needs.
 *
 * <p>Learners are distinct and stream in ascending order of their id, compared by UTF-16 code units.
 */
public interface Snapshot extends Closeable {
    /** Names the snapshot; the same id means the same records. */
    String id();

    /** When the source was read; empty for files, whose age is not known. */
    Optional<Instant> takenAt();

    /** Where it came from, for people: a host, or a folder's name. Never a key. */
    String source();

    /** The clients the source listed by itself, by id; not those only met inside profiles. */
    List<Client> clients();

    /** The licenses the source listed by itself, by id. */
    List<License> licenses();

    /** How many learners {@link #learners} will stream. */
    long size();

    /** A new stream from the first learner on; several may be open at once, each used by one thread. */
    LearnerStream learners() throws IOException;

    /**
     * Learners, or parts of them, that together say of clients and licenses all that {@link #learners} say of them. A
     * source that has put these together beforehand saves its readers a reading of everybody.
     */
    default LearnerStream mentions() throws IOException {
        return learners();
    }

    /** When the list of learners, with their seats, was read; earlier than {@link #takenAt} after a quick fetch. */
    default Optional<Instant> seatsReadAt() {
        return takenAt();
    }

    /** Learners asked for that are not in the snapshot, each with its reason, by id. */
    List<Outcome.LeftOut<LearnerProfile>> leftOut();

    /** What the fetch cost. */
    Requests requests();

    /**
     * Requests sent to the source.
     *
     * @param made all of them, retries included
     * @param retried sent again after a fault
     * @param throttled answered with 429
     */
    record Requests(long made, long retried, long throttled) {
        /** For sources that are not asked over a network. */
        public static final Requests NONE = new Requests(0, 0, 0);
    }
}
