package registrar.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/**
 * What was to be read is not what was expected. The message says what was found, as the second half of a sentence ("a
 * page of HTML"), without any of the content; whoever knows where it came from adds that.
 */
public final class UnreadableJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What was found instead. */
    public enum Found {
        NOTHING,
        HTML,
        NOT_JSON,
        NOT_UTF8,
        /** Ends in the middle. */
        CUT,
        TOO_LARGE,
        TOO_DEEP,
        /** JSON, but with other things in the places where something is needed. */
        OTHER_SHAPE,
        /** The source's own {@code errors} in place of data. */
        ERRORS
    }

    private final Found found;

    public UnreadableJsonException(Found found, String message) {
        super(requireNonNull(message));
        this.found = requireNonNull(found);
    }

    public Found found() {
        return found;
    }
}
