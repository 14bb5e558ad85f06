package registrar.store.snapshot;

import java.time.Instant;
import java.util.Optional;
import registrar.json.Feed;
import registrar.store.Transaction;

/** How far each feed was read. */
final class Feeds {
    private static final String NOTE = "INSERT INTO feed (feed, read_to, read_before, number, refused)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (feed) DO UPDATE SET read_to = excluded.read_to,"
            + " read_before = excluded.read_before, number = excluded.number, refused = excluded.refused";

    private final Transaction transaction;
    private final long snapshot;

    Feeds(Transaction transaction, long snapshot) {
        this.transaction = transaction;
        this.snapshot = snapshot;
    }

    /** To where fetches before this one have read it. */
    Optional<Instant> readBefore(Feed feed) {
        return transaction
                .first(
                        row -> row.number("number") == snapshot
                                ? row.maybeMoment("read_before")
                                : row.maybeMoment("read_to"),
                        "SELECT * FROM feed WHERE feed = ?",
                        feed.path())
                .flatMap(moment -> moment);
    }

    /** Only a feed that was read to its end is read from there on. */
    void readWhole(Feed feed) {
        Optional<Instant> newest = transaction
                .first(row -> row.maybeMoment("n"), "SELECT max(at) AS n FROM event WHERE feed = ?", feed.path())
                .flatMap(moment -> moment);
        transaction.update(NOTE, feed.path(), newest, readBefore(feed), snapshot, Optional.empty());
    }

    void refused(Feed feed, int status) {
        Optional<Instant> before = readBefore(feed);
        transaction.update(NOTE, feed.path(), before, before, snapshot, (long) status);
    }
}
