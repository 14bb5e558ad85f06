package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/** What a learner's profile lacks and an event feed or a side file tells: something that happened to them in a course. */
public sealed interface CourseEvent {
    CourseReference course();

    /**
     * Which course is meant. Events name one by id or by SKU, seldom by both.
     *
     * @param id empty text when only the SKU is known
     */
    record CourseReference(String id, Optional<String> sku, Optional<String> title) {
        public CourseReference {
            requireNonNull(id);
            requireNonNull(sku);
            requireNonNull(title);
        }
    }

    /** The course was given to the learner. */
    record Enrolled(CourseReference course, SourceDate at) implements CourseEvent {
        public Enrolled {
            requireNonNull(course);
            requireNonNull(at);
        }
    }

    /** The learner completed it; after a reset of progress once more. */
    record Completed(CourseReference course, SourceDate at) implements CourseEvent {
        public Completed {
            requireNonNull(course);
            requireNonNull(at);
        }
    }

    /**
     * Credit was granted.
     *
     * @param id of the award at the source; the same award met twice counts once
     * @param type the tenant's own word, such as CEU
     * @param amount may be negative when a grant was taken back
     */
    record Awarded(CourseReference course, String id, SourceDate at, String type, BigDecimal amount)
            implements CourseEvent {
        public Awarded {
            requireNonNull(course);
            requireNonNull(id);
            requireNonNull(at);
            requireNonNull(type);
            requireNonNull(amount);
        }
    }

    /**
     * A certificate record: it alone tells when a certificate ends.
     *
     * @param certificateId the platform's id; empty when the record does not say
     * @param number printed on the certificate
     * @param issued when it was granted
     * @param expires as an instant, or as the last valid day
     * @param noExpiry true when the record says that it never ends
     * @param revoked taken back
     * @param external brought by the learner and issued by others
     */
    record Certified(
            CourseReference course,
            Optional<String> certificateId,
            Optional<String> number,
            Optional<SourceDate> issued,
            Optional<SourceDate> expires,
            boolean noExpiry,
            boolean revoked,
            boolean external,
            Origin origin)
            implements CourseEvent {
        public Certified {
            requireNonNull(course);
            requireNonNull(certificateId);
            requireNonNull(number);
            requireNonNull(issued);
            requireNonNull(expires);
            requireNonNull(origin);
        }
    }

    /** Who supplied a certificate record. Where both do for one certificate, the side file is the later word. */
    enum Origin {
        SOURCE,
        SIDE_FILE
    }
}
