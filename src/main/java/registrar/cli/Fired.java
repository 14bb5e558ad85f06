package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import registrar.store.firing.Firing;
import registrar.store.outbox.OutboxEntry;

/**
 * What became of asking a schedule to run.
 *
 * @param firing empty when nothing is due
 * @param mails of the firing, as they stand after a round of sending
 */
public record Fired(Kind kind, Optional<Firing> firing, List<OutboxEntry> mails) {
    public Fired {
        requireNonNull(kind);
        requireNonNull(firing);
        mails = List.copyOf(mails);
    }

    /** Whether it ran, or why not. */
    public enum Kind {
        /** Its state says whether there was anything to send. */
        CARRIED_OUT,
        DONE_BEFORE,
        /** Another process is at it. */
        UNDER_WAY,
        PAUSED,
        /** No instant has come yet. */
        NOT_DUE
    }
}
