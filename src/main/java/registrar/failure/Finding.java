package registrar.failure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in the data that a person should look at. It never stops a run, unless the run is strict.
 *
 * @param learnerId the learner it is about; empty for a client, a license or the whole run
 * @param subject what it is about in the source's own words: a course title, a license name, a letter
 */
public record Finding(FindingReason reason, Optional<String> learnerId, String subject) {
    public Finding {
        requireNonNull(reason);
        requireNonNull(learnerId);
        requireNonNull(subject);
    }

    /** A finding about one learner. */
    public static Finding of(FindingReason reason, String learnerId, String subject) {
        return new Finding(reason, Optional.of(learnerId), subject);
    }

    /** A finding about the run as a whole. */
    public static Finding ofRun(FindingReason reason, String subject) {
        return new Finding(reason, Optional.empty(), subject);
    }
}
