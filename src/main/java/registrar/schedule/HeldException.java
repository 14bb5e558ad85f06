package registrar.schedule;

import java.io.IOException;

/** Another run holds what a firing needs: nothing went wrong, and it may be tried again in a moment. */
public final class HeldException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param held whose message says who holds what */
    public HeldException(IOException held) {
        super(held.getMessage(), held);
    }
}
