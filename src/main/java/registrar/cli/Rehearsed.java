package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import registrar.mail.EmailAddress;

/**
 * What a firing would come to.
 *
 * @param asOf the moment its documents would speak for
 * @param snapshot the id of what they would read
 * @param mails how many letters there would be
 * @param unassigned learners that no recipient is given
 */
public record Rehearsed(Instant asOf, String snapshot, long mails, long rows, long unassigned) {
    public Rehearsed {
        requireNonNull(asOf);
        requireNonNull(snapshot);
    }

    /**
     * What one recipient would get.
     *
     * @param part tells several mails to one recipient apart; may be empty
     * @param sent false when there is nothing to report and the schedule says to send nothing then
     */
    public record Mail(EmailAddress to, String part, boolean sent, long rows, List<File> files) {
        public Mail {
            requireNonNull(to);
            requireNonNull(part);
            files = List.copyOf(files);
        }
    }

    /** A file that would go with it. */
    public record File(String name, long bytes) {
        public File {
            requireNonNull(name);
        }
    }
}
