package registrar.mail;

import java.io.IOException;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** The mail server, or who gives out tokens for it, cannot be used. The message says what to do, without secrets. */
final class NoServerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Who can change it. */
    enum Kind {
        /** Time: it is not reached, or busy. */
        PASSING,
        /** People: it refuses the sign-in. */
        SIGN_IN,
        /** People: the way to it is not private. */
        UNSAFE,
        /** People: the settings. */
        SETTINGS
    }

    private final Kind kind;
    private final int code;

    /** @param code of the server's reply; 0 when there was none */
    NoServerException(Kind kind, int code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    NoServerException(Kind kind, String message, Throwable cause) {
        this(kind, 0, message, cause);
    }

    Kind kind() {
        return kind;
    }

    Optional<Integer> code() {
        return code > 0 ? Optional.of(code) : Optional.empty();
    }

    StoppedException stopped() {
        StopReason reason = switch (kind) {
            case PASSING, UNSAFE -> StopReason.UNAVAILABLE;
            case SIGN_IN -> StopReason.NOT_PERMITTED;
            case SETTINGS -> StopReason.SETTINGS;
        };
        return new StoppedException(reason, getMessage(), this);
    }
}
