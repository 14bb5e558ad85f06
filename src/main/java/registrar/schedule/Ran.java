package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import registrar.store.firing.Firing;

/**
 * What became of asking for a firing.
 *
 * @param firing the one that was asked for; empty when there is none
 */
public record Ran(Kind kind, Optional<Firing> firing) {
    public Ran {
        requireNonNull(kind);
        requireNonNull(firing);
    }

    /** Whether it was carried out, or why not. */
    public enum Kind {
        CARRIED_OUT,
        /** Or passed over. */
        DONE_BEFORE,
        /** Somebody else is at it. */
        UNDER_WAY,
        PAUSED,
        /** No instant has come yet. */
        NOT_DUE
    }
}
