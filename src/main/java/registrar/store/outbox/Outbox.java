package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Store;
import registrar.store.Transaction;

/** Mails that are to be sent. For several threads and processes at once. */
public final class Outbox {
    private final Store store;

    public Outbox(Store store) {
        this.store = requireNonNull(store);
    }

    /** True when a mail of this key is kept, however far it got. */
    public boolean has(String key) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Keeps a mail that nobody sends before it is {@link #release released}; one that is kept already stays as it is. */
    public void draft(Draft draft, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The drafts of a batch are to be sent from now on, together with what else this transaction writes; how many. */
    public int release(Transaction transaction, String batch, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Throws away the drafts of a batch that is begun anew; how many. */
    public int discard(String batch) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Takes the mail that has waited longest and is due: from here on it counts as being handed over. */
    public Optional<OutboxEntry> take(Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes the message that was taken. */
    public void write(String key, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** What became of a mail that was taken; a mail that was taken over by somebody else meanwhile stays as it is. */
    public void settle(OutboxEntry taken, Settlement settlement, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Mails that were being handed over longer ago than this count as unknown, because their process is gone. */
    public int abandon(Instant now, Duration longest) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<OutboxEntry> list(Optional<MailState> state, int most) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The mails of a batch, by recipient. */
    public List<OutboxEntry> batch(String batch) throws IOException {
        throw new UnsupportedOperationException();
    }
}
