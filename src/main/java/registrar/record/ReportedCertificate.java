package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate the learner brought, issued by others and not verified by the issuer; it is in no total
 * (docs/rules.md, section 4).
 *
 * @param course the title it stands for
 * @param number printed on it, else the id of its record
 */
public record ReportedCertificate(String course, Optional<String> number, Optional<LocalDate> issued, Expiry expiry) {
    public ReportedCertificate {
        requireNonNull(course);
        requireNonNull(number);
        requireNonNull(issued);
        requireNonNull(expiry);
    }
}
