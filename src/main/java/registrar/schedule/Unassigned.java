package registrar.schedule;

import static java.util.Objects.requireNonNull;

/**
 * A learner that no recipient is given, or not under one of their clients or licenses.
 *
 * @param value what was looked for in vain, as the source has it; empty when there was nothing to look for
 */
public record Unassigned(String learnerId, Reason reason, String value) {
    public Unassigned {
        requireNonNull(learnerId);
        requireNonNull(reason);
        requireNonNull(value);
    }

    /** Why. */
    public enum Reason {
        /** The field is blank, or there is no client or license. */
        NO_VALUE,
        NOT_IN_FILE,
        NOT_AN_ADDRESS
    }
}
