package registrar.record;

/** The state of a seat (docs/rules.md, section 5). In order of severity for sorting. */
public enum SeatStatus {
    EXPIRED,
    EXPIRING,
    /** No end is known, but access counts days from first use. */
    RELATIVE,
    ACTIVE,
    NO_EXPIRY
}
