package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import registrar.failure.StoppedException;

/** Another run holds what a firing needs: nothing went wrong, and it may be tried again in a moment. */
public final class HeldException extends IOException {
    private static final long serialVersionUID = 1L;

    private final StoppedException held;

    /** @param held says who holds what */
    public HeldException(StoppedException held) {
        super(held.getMessage(), held);
        this.held = requireNonNull(held);
    }

    /** For a run that cannot wait. */
    public StoppedException stopped() {
        return held;
    }
}
