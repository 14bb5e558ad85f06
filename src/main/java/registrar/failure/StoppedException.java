package registrar.failure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** The world's mistake that ends a run. The message is shown to the user as it is: no secrets, no profiles. */
public final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final StopReason reason;

    public StoppedException(StopReason reason, String message) {
        super(requireNonNull(message));
        this.reason = requireNonNull(reason);
    }

    public StoppedException(StopReason reason, String message, Throwable cause) {
        super(requireNonNull(message), cause);
        this.reason = requireNonNull(reason);
    }

    public StopReason reason() {
        return reason;
    }
}
