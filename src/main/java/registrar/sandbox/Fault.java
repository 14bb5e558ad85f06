package registrar.sandbox;

/** A way to break an answer. */
public enum Fault {
    /** 500 with a message. */
    SERVER_ERROR,
    /** 502 with a proxy's HTML page. */
    BAD_GATEWAY,
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE,
    /** The announced length, then half of the body, then nothing. */
    CUT_BODY,
    /** The connection closes without an answer. */
    DROPPED,
    /** Silence for {@link FaultPlan#stall}, then the connection closes. */
    STALLED,
    /** 200 with the HTML of a log-in page. */
    LOGIN_PAGE
}
