package registrar.schedule;

import static java.util.Objects.requireNonNull;

import registrar.learner.Selection;
import registrar.mail.EmailAddress;

/**
 * What one recipient gets of a sliced schedule.
 *
 * @param part tells several shares of one recipient apart, such as the client's slug; empty when there is one
 * @param selection the schedule's own, narrowed to what is theirs
 * @param people how many learners that is
 */
public record Share(EmailAddress to, String part, Selection selection, long people) {
    public Share {
        requireNonNull(to);
        requireNonNull(part);
        requireNonNull(selection);
    }
}
