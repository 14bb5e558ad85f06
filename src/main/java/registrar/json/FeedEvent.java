package registrar.json;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.learner.CourseEvent;

/**
 * One record of an event feed.
 *
 * @param id of the record; made from its content when the feed gives none
 * @param learnerId whom it is about; empty when the record names a person by e-mail alone
 * @param email in lower case
 * @param at when it happened; empty when the record does not say
 * @param facts what it says of the learner's courses; empty when nothing that concerns a record, though it still says
 *     that something about this learner moved
 */
public record FeedEvent(
        String id, Optional<String> learnerId, Optional<String> email, Optional<Instant> at, List<CourseEvent> facts) {
    public FeedEvent {
        requireNonNull(id);
        requireNonNull(learnerId);
        requireNonNull(email);
        requireNonNull(at);
        facts = List.copyOf(facts);
    }
}
