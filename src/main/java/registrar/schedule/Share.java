package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;

/**
 * What one recipient gets of a sliced schedule.
 *
 * @param to in lower case
 * @param part tells several shares of one recipient apart, such as the client's slug; empty where each recipient has one
 *     share
 * @param selection the schedule's own, narrowed to what is theirs
 * @param learners ids of the people whom its report lists now; {@code former} of those whom it tells of only because they
 *     were theirs before
 */
public record Share(EmailAddress to, String part, Selection selection, List<String> learners, List<String> former) {
    public Share {
        requireNonNull(to);
        requireNonNull(part);
        requireNonNull(selection);
        learners = List.copyOf(learners);
        former = List.copyOf(former);
    }

    /** All who must be read for its report. */
    public List<String> read() {
        return Stream.concat(learners.stream(), former.stream()).toList();
    }

    /** How many learners that is now. */
    public long people() {
        return learners.size();
    }
}
