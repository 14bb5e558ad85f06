package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.mail.EmailAddress;
import registrar.store.snapshot.SnapshotEntry;

/**
 * Who would get which people, in sum.
 *
 * @param people whom the report lists
 * @param recipients distinct addresses
 * @param unassigned learners that nobody is given; {@code examples} tells of a few of them why, a line each
 * @param unmatched values in the file that nobody has, a line each; not more than a few
 * @param outside addresses that the allow-list does not have: while there are any, nobody gets anything
 */
public record Previewed(
        SnapshotEntry snapshot,
        long people,
        long recipients,
        long unassigned,
        List<String> examples,
        List<String> unmatched,
        List<String> outside) {
    public Previewed {
        requireNonNull(snapshot);
        examples = List.copyOf(examples);
        unmatched = List.copyOf(unmatched);
        outside = List.copyOf(outside);
    }

    /**
     * What one recipient would get.
     *
     * @param part tells several mails to one recipient apart; may be empty
     * @param people how many learners they are given
     */
    public record Part(EmailAddress to, String part, long people) {
        public Part {
            requireNonNull(to);
            requireNonNull(part);
        }
    }
}
