package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A certificate issued to a learner for a course (docs/rules.md, section 4).
 *
 * @param id the platform's id of the certificate; an id, not a printed number
 * @param number printed on the certificate, when a record of it says so
 * @param issued the day of issue in the issuer's zone; empty when not supplied. Never a completion date
 * @param daysLeft last valid day minus today; 0 is the last valid day, negative is past
 * @param status never {@code MISSING}, {@code IN_PROGRESS} or {@code NOT_STARTED}
 * @param current of several certificates for one course, the one that alone counts for compliance
 */
public record Certificate(
        Optional<String> id,
        Optional<String> number,
        Optional<LocalDate> issued,
        Expiry expiry,
        OptionalLong daysLeft,
        Window window,
        CredentialStatus status,
        boolean current,
        Why why) {
    public Certificate {
        requireNonNull(id);
        requireNonNull(number);
        requireNonNull(issued);
        requireNonNull(expiry);
        requireNonNull(daysLeft);
        requireNonNull(window);
        requireNonNull(status);
        requireNonNull(why);
    }

    /** The same certificate, no longer the current one of its course. */
    Certificate superseded() {
        return new Certificate(id, number, issued, expiry, daysLeft, window, status, false, why);
    }
}
