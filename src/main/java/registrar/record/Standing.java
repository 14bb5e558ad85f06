package registrar.record;

/** How a learner stands with one course of a requirement (docs/rules.md, section 9). In order of severity for sorting. */
public enum Standing {
    /** The certificate is past its end and its grace, or was taken back. */
    OVERDUE,
    /** There is no certificate. */
    MISSING,
    /** The certificate ends within the widest window, or is in grace. */
    EXPIRING,
    /** There is a certificate, and nothing says that it ends soon. */
    HELD;

    static Standing of(CredentialStatus status) {
        return switch (status) {
            case EXPIRED, REVOKED -> OVERDUE;
            case EXPIRING, IN_GRACE -> EXPIRING;
            case ACTIVE, NO_EXPIRY, EXPIRY_UNKNOWN -> HELD;
            case MISSING, IN_PROGRESS, NOT_STARTED -> MISSING;
        };
    }

    /** True when the requirement is met for now. */
    public boolean complies() {
        return this == HELD || this == EXPIRING;
    }
}
