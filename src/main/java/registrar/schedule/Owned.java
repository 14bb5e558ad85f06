package registrar.schedule;

import static java.util.Objects.requireNonNull;

/**
 * What makes a learner somebody's: a client or license they have, the text of a field, their own id or address.
 *
 * @param key what values of the file are compared with, after {@link Ownership#key}
 * @param shown as people know it; empty when there is none
 */
record Owned(String key, String shown) {
    /** There is nothing by which to look for somebody. */
    static final Owned NOTHING = new Owned("", "");

    Owned {
        requireNonNull(key);
        requireNonNull(shown);
    }
}
