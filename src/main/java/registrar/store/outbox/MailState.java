package registrar.store.outbox;

/** How far a mail got (docs/mail.md). */
public enum MailState {
    /** Composed, but the run it belongs to has not come to its end. */
    DRAFT,
    NEW,
    /** Being handed over; a process that dies here leaves it unknown. */
    SENDING,
    SENT,
    /** Refused for now. */
    RETRY,
    /** Refused for good, or for too long. */
    FAILED,
    /** Handed over, but nobody answered whether it was taken. */
    UNKNOWN,
    /** Not to be sent any more, because somebody said so. */
    DROPPED
}
