package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One course that a requirement asks of one learner, and how they stand (docs/rules.md, section 9).
 *
 * @param key the course as the settings name it: a SKU, id or slug
 * @param row the row that decides: the current certificate, else the row of the course that is furthest; empty when the
 *     learner has no row of it
 * @param status the certificate's, else {@code MISSING}
 */
public record Obligation(
        Requirement requirement,
        String key,
        Optional<CourseRecord> row,
        Standing standing,
        CredentialStatus status,
        Why why) {
    public Obligation {
        requireNonNull(requirement);
        requireNonNull(key);
        requireNonNull(row);
        requireNonNull(standing);
        requireNonNull(status);
        requireNonNull(why);
    }

    /** The certificate that decides; empty when it is missing. */
    public Optional<Certificate> certificate() {
        return row.flatMap(CourseRecord::certificate);
    }

    /** The course was completed and still there is no certificate. */
    public boolean completedWithoutCertificate() {
        return certificate().isEmpty()
                && row.filter(course -> course.state() == CourseState.COMPLETED).isPresent();
    }
}
