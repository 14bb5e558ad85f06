package registrar.report;

import java.util.Locale;

/** What may have become of a learner between two states; what somebody has to act on comes first. */
enum ChangeKind {
    /** The current certificate of a course is expired and was not. */
    NEWLY_EXPIRED,
    /** It ends within the widest window, or is in grace, and did not and was not. */
    NEWLY_EXPIRING,
    SEAT_LOST,
    /** No longer in the source; somebody who could not be fetched has not left. */
    LEFT,
    /** A later certificate for a course that had one. */
    RENEWED,
    /** A certificate for a course that had none, or one that never was the current one. */
    CERTIFICATE_GAINED,
    SEAT_GAINED,
    JOINED,
    /** A fact is another one: who somebody is, when a seat or certificate ends, a certificate withdrawn. */
    CORRECTED;

    /** The stable word in data formats, such as {@code newly_expired}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
