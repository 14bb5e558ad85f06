package registrar.store.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.failure.Failure;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.CourseEvent;
import registrar.learner.License;
import registrar.learner.Snapshot.Requests;

/**
 * A snapshot in the making. Each call is one transaction: what it took is kept whatever happens next, and a fetch that
 * is interrupted goes on from there. Several threads may call.
 *
 * <p>The order is: side files, feeds, then lists and single profiles, so that whoever arrives is joined with what is
 * known of them; {@link #complete} at last makes it a snapshot, all at once.
 */
public final class Intake implements Closeable {
    Intake() {}

    /** As it stands; its kind says what to ask for. */
    public SnapshotEntry entry() {
        throw new UnsupportedOperationException();
    }

    /** True when this goes on with an interrupted fetch. */
    public boolean resumed() {
        throw new UnsupportedOperationException();
    }

    /** The pages of a list taken so far, in order. */
    public List<ListPage> pages(String list) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** When this feed should be read from: the newest event of earlier fetches; empty when it was never read whole. */
    public Optional<Instant> feedReadTo(Feed feed) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Takes a page of a feed. Events met before are known by their id and change nothing. */
    public void events(Feed feed, ListPage page, List<FeedEvent> events) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Notes that the tenant does not offer this feed. What was learned from it before stays. */
    public void feedOff(Feed feed, int status) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces the certificate records that come from the side file.
     *
     * @param digest of the file, so that the same one is not loaded twice
     */
    public void sideFile(String digest, SideLines lines) throws IOException {
        throw new UnsupportedOperationException();
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
     */
    public int learners(ListPage page, List<ReceivedProfile> rows, List<Broken> broken) throws IOException {
        throw new UnsupportedOperationException();
    }

    public record Broken(String place, Failure failure) {}

    /**
     * Who waits to be fetched alone, by id, behind this one.
     *
     * @param behind the last id of the answer before; empty text at the beginning
     */
    public List<String> waiting(String behind, int most) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** How many wait, and how many have arrived. */
    public Counts counts() throws IOException {
        throw new UnsupportedOperationException();
    }

    public record Counts(long waiting, long arrived, long leftOut) {}

    /** Takes a learner fetched alone; may be written together with those of other threads. */
    public void learner(ReceivedProfile profile) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Notes why a learner cannot be had. */
    public void leaveOut(String learnerId, Failure failure) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets everybody wait to be fetched alone who was in the snapshot before and is not in the list: pages may have
     * shifted. To be called once the list is whole.
     *
     * @return how many
     */
    public long missing() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The source no longer knows this learner, who was in the snapshot before. */
    public boolean gone(String learnerId) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void clients(ListPage page, List<Client> clients) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Ids of the clients taken, by id. */
    public List<String> clientIds() throws IOException {
        throw new UnsupportedOperationException();
    }

    public void licenses(ListPage page, List<License> licenses) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A quick fetch: everybody stays as in the snapshot before, but whom a feed named since; they wait. */
    public void keepAllButNamed() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Adds to the requests this snapshot cost. */
    public void asked(Requests more) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes it a snapshot.
     *
     * @throws registrar.failure.StoppedException when nobody of the snapshot before is in it: that is another tenant
     * @throws IllegalStateException when somebody still waits
     */
    public SnapshotEntry complete(Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** What is not complete stays for the next fetch to go on with. */
    @Override
    public void close() throws IOException {}
}
