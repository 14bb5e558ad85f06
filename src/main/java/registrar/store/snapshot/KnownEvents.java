package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import registrar.json.EventReader;
import registrar.json.EventWriter;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvents;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Transaction;

/** What feeds and side files have told so far, of whomever. */
final class KnownEvents {
    private KnownEvents() {}

    /** Keeps those not met before, and those that say something else than before; returns them. */
    static List<FeedEvent> add(Transaction transaction, Feed feed, List<FeedEvent> events, long snapshot) {
        List<FeedEvent> added = new ArrayList<>();
        for (FeedEvent event : events) {
            int rows = transaction.update(
                    "INSERT INTO event (id, feed, learner_id, email, at, number, facts) VALUES (?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (id) DO UPDATE SET learner_id = excluded.learner_id,"
                            + " email = excluded.email, at = excluded.at, number = excluded.number,"
                            + " facts = excluded.facts WHERE event.facts <> excluded.facts"
                            + " AND (event.at IS NULL OR excluded.at IS NULL OR excluded.at >= event.at)",
                    id(feed, event),
                    feed.path(),
                    event.learnerId().map(Key::of),
                    email(event),
                    event.at(),
                    snapshot,
                    EventWriter.write(event.facts()));
            if (rows > 0) {
                added.add(event);
            }
        }
        return added;
    }

    private static byte[] id(Feed feed, FeedEvent event) {
        return Arrays.copyOf(Hash.of(Key.of(feed.path()), new byte[1], Key.of(event.id())), 16);
    }

    /** Only where it is the only name: an address may have passed to somebody else. */
    static Optional<byte[]> email(FeedEvent event) {
        return event.learnerId().isPresent() ? Optional.empty() : event.email().map(e -> Key.of(Version.lower(e)));
    }

    /** Whether a feed named this learner after this snapshot. */
    static boolean named(Transaction transaction, LearnerProfile learner, long after) {
        return exists(transaction, "learner_id", Key.of(learner.id()), after)
                || Version.email(learner)
                        .map(email -> exists(transaction, "email", email, after))
                        .orElse(false);
    }

    private static boolean exists(Transaction transaction, String column, byte[] name, long after) {
        return transaction
                .first(
                        row -> true,
                        "SELECT 1 AS n FROM event WHERE " + column + " = ? AND number > ? LIMIT 1",
                        name,
                        after)
                .isPresent();
    }

    /** The learner with all that is known of them, in an order that does not depend on who told first. */
    static LearnerProfile join(Transaction transaction, LearnerProfile learner) throws IOException {
        List<CourseEvent> facts = new ArrayList<>();
        byte[] id = Key.of(learner.id());
        Optional<byte[]> email = Version.email(learner);
        add(transaction, facts, "SELECT facts FROM event WHERE learner_id = ?", id);
        add(transaction, facts, "SELECT fact AS facts FROM side_line WHERE learner = ?", id);
        if (email.isPresent()) {
            add(transaction, facts, "SELECT facts FROM event WHERE email = ?", email.get());
            add(transaction, facts, "SELECT fact AS facts FROM side_line WHERE email = ?", email.get());
        }
        Optional<byte[]> external = learner.identity().externalCustomerId().map(Key::of);
        if (external.isPresent()) {
            add(transaction, facts, "SELECT fact AS facts FROM side_line WHERE learner = ?", external.get());
        }
        return learner.withEvents(CourseEvents.joined(facts));
    }

    private static void add(Transaction transaction, List<CourseEvent> facts, String sql, byte[] name)
            throws IOException {
        Collection<byte[]> found = transaction.list(row -> row.bytes("facts"), sql, name);
        for (byte[] told : found) {
            facts.addAll(EventReader.stored(told));
        }
    }
}
