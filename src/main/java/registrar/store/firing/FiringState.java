package registrar.store.firing;

/** How far a firing got. */
public enum FiringState {
    RUNNING,
    /** Its mails are in the outbox. */
    DONE,
    /** There was nothing to report, and the schedule says to send nothing then. */
    EMPTY,
    /** Passed over, because the schedule says so of instants that were missed. */
    SKIPPED,
    /** It went wrong; tried again until it is given up. */
    FAILED,
    /** It went wrong too often. */
    GIVEN_UP
}
