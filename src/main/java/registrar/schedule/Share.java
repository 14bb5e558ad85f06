package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;

/**
 * What one recipient gets of a sliced schedule.
 *
 * @param to in lower case
 * @param part tells several shares of one recipient apart, such as the client's slug; empty where each recipient has one
 *     share
 * @param selection the schedule's own, narrowed to what is theirs
 * @param learners ids of the people whom its report lists now; others may stand in it only as who left
 */
public record Share(EmailAddress to, String part, Selection selection, List<String> learners) {
    public Share {
        requireNonNull(to);
        requireNonNull(part);
        requireNonNull(selection);
        learners = List.copyOf(learners);
    }

    /** How many learners that is. */
    public long people() {
        return learners.size();
    }
}
