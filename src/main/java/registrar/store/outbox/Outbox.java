package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.Store;
import registrar.store.Transaction;

/**
 * Mails that are to be sent. For several threads and processes at once, whose moments are to be of one clock
 * ({@link Store#now}).
 */
public final class Outbox {
    /** Stands for the recipient and the subject of mails to somebody who was forgotten. */
    public static final String FORGOTTEN = "(forgotten)";

    private static final String NEWEST_FIRST = " ORDER BY created DESC, mail_key LIMIT ?";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SETTLING = 30;

    private final Store store;

    public Outbox(Store store) {
        this.store = requireNonNull(store);
    }

    /** True when a mail of this key is kept, however far it got. */
    public boolean has(String key) throws IOException {
        return store.read(t -> t.number("SELECT count(*) AS n FROM mail WHERE mail_key = ?", key) > 0);
    }

    /**
     * Keeps a mail that nobody sends before it is {@link #release released}; one that is kept already stays as it is, and
     * its body is not asked for.
     *
     * @return whether it is kept anew
     */
    public boolean draft(Draft draft, Instant now) throws IOException {
        return store.write(transaction -> {
            if (!MailRows.insert(transaction, draft, now)) {
                MailRows.draftedAgain(transaction, draft.key(), now);
                return false;
            }
            MailRows.bytes(transaction, draft.key(), Content.put(transaction, draft.key(), draft.body()));
            return true;
        });
    }

    /** The drafts of a batch are to be sent from now on, together with what else this transaction writes; how many. */
    public int release(Transaction transaction, String batch, Instant now) {
        return MailRows.release(transaction, batch, now);
    }

    /** As above, where nothing else is to be written. */
    public int release(String batch, Instant now) throws IOException {
        return store.write(transaction -> release(transaction, batch, now));
    }

    /** Throws away the drafts of a batch that is begun anew; how many. */
    public int discard(String batch) throws IOException {
        return store.write(
                transaction -> transaction.update("DELETE FROM mail WHERE batch = ? AND state = 'DRAFT'", batch));
    }

    /**
     * Throws away the drafts of a batch that were not {@link #draft drafted} again since: an earlier attempt made them, for
     * somebody who is to get nothing any more. To be called before {@link #release}, with when the attempt began.
     */
    public int discardStale(Transaction transaction, String batch, Instant since) {
        return MailRows.discard(transaction, batch, since);
    }

    /** Throws away drafts older than this, whose runs were given up; how many. */
    public int discardAbandoned(Instant before) throws IOException {
        return store.write(transaction -> MailRows.discard(transaction, before));
    }

    /**
     * Takes the mail that has waited longest and is due: from here on it counts as being handed over. Nothing is taken
     * while the {@link #lane} is held.
     */
    public Optional<OutboxEntry> take(Instant now) throws IOException {
        return take(now, Integer.MAX_VALUE);
    }

    /** @param pace how many are begun within a minute at most, by all processes together */
    public Optional<OutboxEntry> take(Instant now, int pace) throws IOException {
        if (store.<Optional<OutboxEntry>>read(t -> MailRows.due(t, now)).isEmpty()) {
            return Optional.empty();
        }
        return store.write(transaction -> {
            LaneRow.queue(transaction);
            if (LaneRow.find(transaction).filter(lane -> lane.isHeld(now)).isPresent()
                    || begun(transaction, now.minus(MINUTE)) >= pace) {
                return Optional.empty();
            }
            Optional<OutboxEntry> due = MailRows.due(transaction, now);
            return due.isPresent() && MailRows.take(transaction, due.get(), now)
                    ? one(transaction, due.get().key())
                    : Optional.empty();
        });
    }

    /** When the next mail is due; it may have passed. Empty when none waits to be sent. */
    public Optional<Instant> nextDue() throws IOException {
        return store.read(MailRows::nextDue);
    }

    /** How many attempts were begun after this moment; one for each mail. */
    public long begun(Instant after) throws IOException {
        return store.read(transaction -> begun(transaction, after));
    }

    private static long begun(Transaction transaction, Instant after) {
        return transaction.number("SELECT count(*) AS n FROM mail WHERE started > ?", after);
    }

    /**
     * Writes the message that was taken, to the server that is to have it: from the first byte on nobody but the server can
     * tell whether it was taken.
     *
     * @throws IOException also when somebody took it over meanwhile, and then before the first byte: it must not be sent
     */
    public void write(OutboxEntry taken, OutputStream out) throws IOException {
        if (!store.<Boolean>write(transaction -> MailRows.handed(transaction, taken))) {
            throw new IOException("Attempt " + taken.attempts() + " at mail " + taken.key()
                    + " took too long and was given up; another may be under way");
        }
        Content.copy(store, taken.key(), taken.bytes(), out);
    }

    /** Writes a message for people to look at, before it is sent or after it could not be. */
    public void show(OutboxEntry entry, OutputStream out) throws IOException {
        Content.copy(store, entry.key(), entry.bytes(), out);
    }

    /**
     * What became of a mail that was taken. While another program holds the store it is tried again for a minute, because a
     * mail whose end cannot be kept counts as unknown.
     *
     * @return false when the mail was taken over by somebody else meanwhile; it stays as it is
     */
    public boolean settle(OutboxEntry taken, Settlement settlement, Instant now) throws IOException {
        for (int left = SETTLING; ; left--) {
            try {
                return store.write(transaction -> settle(transaction, taken, settlement, now));
            } catch (StoppedException held) {
                if (held.reason() != StopReason.TRY_LATER || left == 0 || !pause()) {
                    throw held;
                }
            }
        }
    }

    private static boolean settle(Transaction transaction, OutboxEntry taken, Settlement settlement, Instant now) {
        // in the order of take, which queues before it asks for mails
        LaneRow.queue(transaction);
        boolean ours = MailRows.settle(transaction, taken, settlement, now);
        if (ours && settlement.state() == MailState.SENT) {
            Content.remove(transaction, taken.key());
            LaneRow.works(transaction, now);
        }
        return ours;
    }

    /** A server that is away says so at once; false when somebody wants this thread to end. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Mails that were being handed over longer ago than this count as unknown, because their process is gone; those of
     * which no byte had been written are tried again.
     *
     * @return how many of both
     */
    public int abandon(Instant now, Duration longest) throws IOException {
        return store.write(transaction -> MailRows.abandon(transaction, now, longest));
    }

    /**
     * Holds all sending, of all processes, until this moment or longer.
     *
     * @return whether this is news; not when it was held for this reason before and nothing could be sent since
     */
    public boolean hold(Instant until, String reason, Instant now) throws IOException {
        return store.write(transaction -> LaneRow.hold(transaction, until, reason, now));
    }

    /** Lets sending go on at once; false when nothing held it. */
    public boolean free() throws IOException {
        return store.write(LaneRow::free);
    }

    /** What holds sending, or held it last; empty once a mail was sent after that. */
    public Optional<Lane> lane() throws IOException {
        return store.read(LaneRow::find);
    }

    /** By its whole key, or by its beginning when only one begins so. */
    public Optional<OutboxEntry> find(String key) throws IOException {
        List<OutboxEntry> found = store.read(transaction ->
                MailRows.list(transaction, "WHERE substr(mail_key, 1, ?) = ?" + NEWEST_FIRST, key.length(), key, 2));
        return found.stream()
                .filter(mail -> found.size() == 1 || mail.key().equals(key))
                .findFirst();
    }

    private static Optional<OutboxEntry> one(Transaction transaction, String key) {
        return MailRows.list(transaction, "WHERE mail_key = ?", key).stream().findFirst();
    }

    /** Newest first. */
    public List<OutboxEntry> list(Optional<MailState> state, int most) throws IOException {
        return store.read(transaction -> state.isEmpty()
                ? MailRows.list(transaction, NEWEST_FIRST, most)
                : MailRows.list(
                        transaction,
                        "WHERE state = ?" + NEWEST_FIRST,
                        state.get().name(),
                        most));
    }

    /** The mails of a batch, by recipient. */
    public List<OutboxEntry> batch(String batch) throws IOException {
        return store.read(t -> MailRows.list(t, "WHERE batch = ? ORDER BY recipient, mail_key", batch));
    }

    /** How many are to be sent yet, drafts and those that people must decide about included. */
    public long waiting() throws IOException {
        return store.read(transaction -> transaction.number("SELECT count(*) AS n FROM mail"
                + " WHERE state IN ('DRAFT', 'NEW', 'SENDING', 'RETRY', 'FAILED', 'UNKNOWN')"));
    }

    /** A mail is not to be sent; its content goes. False when there is none, or it is sent or being sent. */
    public boolean drop(String key, Instant now) throws IOException {
        return store.write(transaction -> {
            boolean dropped = MailRows.drop(transaction, key, now);
            if (dropped) {
                Content.remove(transaction, key);
            }
            return dropped;
        });
    }

    /** Somebody wants a mail to be tried now. False when there is none, or it is a draft, sent, being sent or dropped. */
    public boolean retry(String key, Instant now) throws IOException {
        return store.write(transaction -> MailRows.retry(transaction, key, now));
    }

    /**
     * Drops what is to be sent to these addresses, and removes them from what was sent. Mails to others stay, whomever they
     * tell of; {@link #waiting} says how many may.
     *
     * @return how many mails
     */
    public int forget(List<String> addresses, Instant now) throws IOException {
        return store.write(transaction -> addresses.stream()
                .mapToInt(address -> MailRows.forget(transaction, address, now))
                .sum());
    }

    /** Removes mails that came to their end before this moment; returns how many. */
    public int prune(Instant before) throws IOException {
        return store.write(transaction -> MailRows.prune(transaction, before));
    }
}
