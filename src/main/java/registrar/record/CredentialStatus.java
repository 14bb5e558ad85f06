package registrar.record;

/** The state of a certificate, or of the lack of one (docs/rules.md, section 4). In order of severity for sorting. */
public enum CredentialStatus {
    EXPIRED,
    MISSING,
    IN_GRACE,
    EXPIRING,
    EXPIRY_UNKNOWN,
    IN_PROGRESS,
    NOT_STARTED,
    ACTIVE,
    NO_EXPIRY,
    REVOKED
}
