package registrar.store.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.failure.Failure;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.json.ProfileWriter;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.CourseEvent;
import registrar.learner.License;
import registrar.learner.Snapshot.Requests;
import registrar.store.Key;
import registrar.store.Store;
import registrar.store.Transaction;
import registrar.store.snapshot.SnapshotEntry.Kind;

/**
 * A snapshot in the making. Each call is one transaction: what it took is kept whatever happens next, and a fetch that
 * is interrupted goes on from there. Several threads may call.
 *
 * <p>The order is: side files, feeds, then lists and single profiles, so that whoever arrives is joined with what is
 * known of them; {@link #complete} at last makes it a snapshot, all at once.
 */
public final class Intake implements Closeable {
    private final Store store;
    private final Beginning.Begun begun;
    private final long startedNanos = System.nanoTime();
    private final Instant started;
    private final Compression compression;
    private final Dictionary dictionary = new Dictionary();
    private final GroupCommit<Arrival> alone = new GroupCommit<>(this::write);
    private final Optional<Long> keptFrom;
    private volatile SnapshotEntry entry;

    Intake(Store store, Beginning.Begun begun, Instant started) throws IOException {
        this.store = store;
        this.begun = begun;
        this.started = started;
        this.compression = store.read(Compression::of);
        this.entry = store.read(t -> SnapshotRow.of(t, begun.number()));
        this.keptFrom = store.read(t -> entry.kind() == Kind.FULL
                ? Optional.empty()
                : SnapshotRow.newest(t).map(SnapshotEntry::number));
    }

    /** As it stood when it began, or was completed; its kind says what to ask for. */
    public SnapshotEntry entry() {
        return entry;
    }

    /** True when this goes on with an interrupted fetch. */
    public boolean resumed() {
        return begun.resumed();
    }

    /** An interrupted fetch that this one does not go on with: it was of another kind, or stood still for too long. */
    public Optional<SnapshotEntry> setAside() {
        return begun.setAside();
    }

    /** The pages of a list taken so far, in order. */
    public List<ListPage> pages(String list) throws IOException {
        return store.read(t -> ListPages.of(t, list));
    }

    /** When this feed should be read from: the newest event of earlier fetches; empty when it was never read whole. */
    public Optional<Instant> feedReadTo(Feed feed) throws IOException {
        return store.read(t -> new Feeds(t, begun.number()).readBefore(feed));
    }

    /** Takes a page of a feed. Events met before are known by their id; what they say now holds. */
    public void events(Feed feed, ListPage page, List<FeedEvent> events) throws IOException {
        write(t -> {
            List<FeedEvent> added = KnownEvents.add(t, feed, events, begun.number());
            if (t.first(row -> row.key("learner_id"), "SELECT learner_id FROM staged LIMIT 1")
                    .isPresent()) {
                for (FeedEvent event : added) {
                    moved(t, event);
                }
            }
            if (page.last()) {
                new Feeds(t, begun.number()).readWhole(feed);
            }
            ListPages.add(t, page);
            return added;
        });
    }

    /** Notes that the tenant does not offer this feed. What was learned from it before stays. */
    public void feedOff(Feed feed, int status) throws IOException {
        write(t -> {
            new Feeds(t, begun.number()).refused(feed, status);
            return feed;
        });
    }

    /**
     * Replaces the certificate records that come from the side file.
     *
     * @param digest of the file, so that the same one is not loaded twice
     */
    public void sideFile(String digest, SideLines lines) throws IOException {
        write(t -> {
            if (!SideFile.digest(t).equals(Optional.of(digest))) {
                SideFile.replace(t, digest, lines);
                t.update(
                        "UPDATE snapshot SET side_digest = ? WHERE number = ? AND EXISTS (SELECT 1 FROM staged)",
                        digest,
                        begun.number());
            }
            return digest;
        });
    }

    /** Hands on the lines of a side file, one after the other. */
    public interface SideLines {
        void forEach(Line taker) throws IOException;

        interface Line {
            /** @param learner id, external id or e-mail address */
            void take(int number, String learner, CourseEvent.Certified certificate) throws IOException;
        }
    }

    /**
     * Takes a page of the list of learners. A row with enrolments is the learner. One without is compared with the row of
     * the snapshot before: when it is the same, no feed named the learner and this is not a full fetch, the learner stays
     * as they were; otherwise they wait to be fetched alone.
     *
     * @param broken by the place in the list, why a row is nobody
     * @return how many of the rows are settled: they arrived, or stay as they were
     */
    public int learners(ListPage page, List<ReceivedProfile> rows, List<Broken> broken) throws IOException {
        List<Arrival> arrivals = store.read(t -> {
            List<Arrival> seen = new ArrayList<>();
            for (ReceivedProfile row : rows) {
                seen.add(Arrival.listed(t, row, keptFrom, compression));
            }
            return seen;
        });
        int result = write(t -> {
            int settled = add(t, arrivals);
            for (Broken each : broken) {
                new Staging(t, begun.number()).leaveOut(each.place(), each.failure());
            }
            ListPages.add(t, page);
            return settled;
        });
        learn(arrivals);
        return result;
    }

    public record Broken(String place, Failure failure) {}

    /**
     * Who waits to be fetched alone, by id, behind this one.
     *
     * @param behind the last id of the answer before; empty text at the beginning
     */
    public List<String> waiting(String behind, int most) throws IOException {
        return store.read(t -> new Staging(t, begun.number()).waiting(behind, most));
    }

    /** How many wait, and how many have arrived. */
    public Counts counts() throws IOException {
        return store.read(t -> new Staging(t, begun.number()).counts());
    }

    public record Counts(long waiting, long arrived, long leftOut) {}

    /** Takes a learner fetched alone; written together with those that other threads bring meanwhile. */
    public void learner(ReceivedProfile profile) throws IOException {
        alone.add(store.read(t -> Arrival.alone(t, profile, compression)));
    }

    /** Notes why a learner cannot be had. */
    public void leaveOut(String learnerId, Failure failure) throws IOException {
        write(t -> {
            new Staging(t, begun.number()).leaveOut(learnerId, failure);
            return learnerId;
        });
    }

    /**
     * Lets everybody wait to be fetched alone who was in the snapshot before and is not in the list: pages may have
     * shifted. To be called once the list is whole.
     *
     * @return how many
     */
    public long missing() throws IOException {
        return write(t -> new Staging(t, begun.number()).missing());
    }

    /**
     * The source no longer knows this learner, who waits.
     *
     * @return whether they were in the snapshot before; of others nothing is noted
     */
    public boolean gone(String learnerId) throws IOException {
        return write(t -> new Staging(t, begun.number()).gone(learnerId));
    }

    public void clients(ListPage page, List<Client> clients) throws IOException {
        write(t -> {
            StagedPieces pieces = new StagedPieces(t, "client");
            clients.forEach(client -> pieces.add(client.id(), ProfileWriter.write(client)));
            ListPages.add(t, page);
            return page;
        });
    }

    /** Ids of the clients taken, by id. */
    public List<String> clientIds() throws IOException {
        return store.read(t -> new StagedPieces(t, "client").ids());
    }

    public void licenses(ListPage page, List<License> licenses) throws IOException {
        write(t -> {
            StagedPieces pieces = new StagedPieces(t, "license");
            licenses.forEach(license -> pieces.add(license.id(), ProfileWriter.write(license)));
            ListPages.add(t, page);
            return page;
        });
    }

    /** A quick fetch: everybody stays as in the snapshot before, but whom a feed named since; they wait. */
    public void keepAllButNamed() throws IOException {
        write(t -> {
            new Staging(t, begun.number()).keepAllButNamed(keptFrom.orElseThrow());
            return entry;
        });
    }

    /** Adds to the requests this snapshot cost. */
    public void asked(Requests more) throws IOException {
        write(t -> t.update(
                "UPDATE snapshot SET requests_made = requests_made + ?, requests_retried = requests_retried + ?,"
                        + " requests_throttled = requests_throttled + ? WHERE number = ?",
                more.made(),
                more.retried(),
                more.throttled(),
                begun.number()));
    }

    /**
     * Makes it a snapshot.
     *
     * @throws registrar.failure.StoppedException when nobody of the snapshot before is in it: that is another tenant
     * @throws IllegalStateException when somebody still waits
     */
    public SnapshotEntry complete(Instant now) throws IOException {
        entry = store.write(t -> {
            new Completion(t, compression, entry).run(now);
            return SnapshotRow.of(t, begun.number());
        });
        return entry;
    }

    /** What is not complete stays for the next fetch to go on with. */
    @Override
    public void close() throws IOException {
        store.releaseFetch();
    }

    /** One step, kept whole; notes when it was, so that a later fetch can tell how long this one has rested. */
    private <T> T write(Transaction.Work<T> step) throws IOException {
        return store.write(t -> {
            T result = step.in(t);
            t.update("UPDATE snapshot SET touched_at = ? WHERE number = ?", now(), begun.number());
            return result;
        });
    }

    /** As the clock was when this began, moved on by what passed since. */
    private Instant now() {
        return started.plusNanos(System.nanoTime() - startedNanos);
    }

    private void write(List<Arrival> arrivals) throws IOException {
        write(t -> add(t, arrivals));
        learn(arrivals);
    }

    private int add(Transaction transaction, List<Arrival> arrivals) {
        List<Version> versions =
                arrivals.stream().flatMap(arrival -> arrival.version().stream()).toList();
        Version.write(transaction, versions);
        return new Staging(transaction, begun.number())
                .add(arrivals.stream().map(Arrival::entry).toList());
    }

    /** The first learners of a store say what its dictionary holds; it is used once it is kept. */
    private void learn(List<Arrival> arrivals) throws IOException {
        if (compression.hasDictionary()) {
            return;
        }
        Optional<byte[]> learned = learned(arrivals);
        if (learned.isPresent()) {
            store.write(t -> t.update(
                    "INSERT INTO dictionary (number, content) VALUES (1, ?) ON CONFLICT (number) DO NOTHING",
                    learned.get()));
            store.read(compression::learn);
        }
    }

    private Optional<byte[]> learned(List<Arrival> arrivals) throws IOException {
        for (Arrival arrival : arrivals) {
            if (arrival.version().isPresent()) {
                Version version = arrival.version().get();
                Optional<byte[]> learned = dictionary.add(version.learnerId(), compression.unpack(version.packed()));
                if (learned.isPresent()) {
                    return learned;
                }
            }
        }
        return Optional.empty();
    }

    /** Who came before the feed told of them is joined with it now; who was to stay as they were is not. */
    private void moved(Transaction transaction, FeedEvent event) throws IOException {
        String column = event.learnerId().isPresent() ? "learner_id" : "email";
        Optional<byte[]> name = event.learnerId().map(Key::of).or(() -> KnownEvents.email(event));
        if (name.isPresent()) {
            transaction.update(
                    "UPDATE staged SET state = 0, version = NULL WHERE state = 2 AND " + column + " = ?", name.get());
            new Rejoin(transaction, compression).arrived(column, name.get());
        }
    }
}
