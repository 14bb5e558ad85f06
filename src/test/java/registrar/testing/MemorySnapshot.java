package registrar.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import registrar.failure.Outcome;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Snapshot;

/** A snapshot over a list. It counts the streams still open, so that a test can see them closed. */
public final class MemorySnapshot implements Snapshot {
    private final List<Client> clients;
    private final List<License> licenses;
    private final List<LearnerProfile> learners;
    private final List<Outcome.LeftOut<LearnerProfile>> leftOut;
    private final Optional<Instant> takenAt;
    private final Optional<Instant> seatsReadAt;
    private final AtomicInteger open = new AtomicInteger();

    private MemorySnapshot(
            List<Client> clients,
            List<License> licenses,
            List<LearnerProfile> learners,
            List<Outcome.LeftOut<LearnerProfile>> leftOut,
            Optional<Instant> takenAt,
            Optional<Instant> seatsReadAt) {
        this.clients = List.copyOf(clients);
        this.licenses = List.copyOf(licenses);
        this.learners = learners.stream()
                .sorted(Comparator.comparing(LearnerProfile::id))
                .toList();
        this.leftOut = List.copyOf(leftOut);
        this.takenAt = takenAt;
        this.seatsReadAt = seatsReadAt;
    }

    /** These learners, sorted by id; the source lists no clients or licenses. */
    public static MemorySnapshot of(ProfileBuilder... learners) {
        return of(List.of(learners).stream().map(ProfileBuilder::build).toList());
    }

    public static MemorySnapshot of(List<LearnerProfile> learners) {
        return new MemorySnapshot(List.of(), List.of(), learners, List.of(), Optional.empty(), Optional.empty());
    }

    public MemorySnapshot withClients(Client... listed) {
        return new MemorySnapshot(List.of(listed), licenses, learners, leftOut, takenAt, seatsReadAt);
    }

    public MemorySnapshot withLicenses(License... listed) {
        return new MemorySnapshot(clients, List.of(listed), learners, leftOut, takenAt, seatsReadAt);
    }

    public MemorySnapshot withLeftOut(List<Outcome.LeftOut<LearnerProfile>> absent) {
        return new MemorySnapshot(clients, licenses, learners, absent, takenAt, seatsReadAt);
    }

    /** The same, read from a source at a moment instead of from files. */
    public MemorySnapshot takenAt(String moment) {
        return new MemorySnapshot(
                clients, licenses, learners, leftOut, Optional.of(Instant.parse(moment)), seatsReadAt);
    }

    /** The same after a quick fetch: the seats were read earlier than the rest. */
    public MemorySnapshot seatsReadAt(String moment) {
        return new MemorySnapshot(clients, licenses, learners, leftOut, takenAt, Optional.of(Instant.parse(moment)));
    }

    @Override
    public Optional<Instant> seatsReadAt() {
        return seatsReadAt.or(this::takenAt);
    }

    /** These learners alone, as a source gives them that is asked for them by id. */
    public MemorySnapshot only(List<String> ids) {
        return new MemorySnapshot(
                clients,
                licenses,
                learners.stream().filter(learner -> ids.contains(learner.id())).toList(),
                List.of(),
                takenAt,
                seatsReadAt);
    }

    /** Streams opened and not yet closed. */
    public int openStreams() {
        return open.get();
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public Optional<Instant> takenAt() {
        return takenAt;
    }

    @Override
    public String source() {
        return "memory";
    }

    @Override
    public List<Client> clients() {
        return clients;
    }

    @Override
    public List<License> licenses() {
        return licenses;
    }

    @Override
    public long size() {
        return learners.size();
    }

    @Override
    public LearnerStream learners() {
        open.incrementAndGet();
        Iterator<LearnerProfile> iterator = learners.iterator();
        return new LearnerStream() {
            @Override
            public Optional<LearnerProfile> next() {
                return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    @Override
    public List<Outcome.LeftOut<LearnerProfile>> leftOut() {
        return leftOut;
    }

    @Override
    public Requests requests() {
        return Requests.NONE;
    }

    @Override
    public void close() {}
}
