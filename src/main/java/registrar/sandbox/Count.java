package registrar.sandbox;

/** What the sandbox counts. The first seven add up to all requests; the others say what became of them. */
public enum Count {
    PINGS,
    USER_LISTS,
    USERS,
    CLIENT_LISTS,
    LICENSE_LISTS,
    EVENT_LISTS,
    OTHER_REQUESTS,
    UNAUTHORIZED,
    THROTTLED,
    BROKEN
}
