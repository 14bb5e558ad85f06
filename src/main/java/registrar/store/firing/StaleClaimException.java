package registrar.store.firing;

import java.io.IOException;

/** Somebody else took a firing over, because its holder was silent for too long. */
public final class StaleClaimException extends IOException {
    private static final long serialVersionUID = 1L;

    public StaleClaimException(Claim claim) {
        super("Attempt " + claim.attempt() + " at " + claim.key() + " was taken over by another process");
    }
}
