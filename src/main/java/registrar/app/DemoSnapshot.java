package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Snapshot;

/** What the demonstration fetched, without the sandbox's port, so that the same people give the same bytes. */
record DemoSnapshot(Snapshot fetched) implements Snapshot {
    DemoSnapshot {
        requireNonNull(fetched);
    }

    @Override
    public String id() {
        return fetched.id();
    }

    @Override
    public Optional<Instant> takenAt() {
        return fetched.takenAt();
    }

    @Override
    public String source() {
        return "sandbox";
    }

    @Override
    public List<Client> clients() {
        return fetched.clients();
    }

    @Override
    public List<License> licenses() {
        return fetched.licenses();
    }

    @Override
    public long size() {
        return fetched.size();
    }

    @Override
    public LearnerStream learners() throws IOException {
        return fetched.learners();
    }

    @Override
    public LearnerStream mentions() throws IOException {
        return fetched.mentions();
    }

    @Override
    public List<Outcome.LeftOut<LearnerProfile>> leftOut() {
        return fetched.leftOut();
    }

    @Override
    public Requests requests() {
        return fetched.requests();
    }

    @Override
    public Optional<Instant> seatsReadAt() {
        return fetched.seatsReadAt();
    }

    @Override
    public void close() throws IOException {
        fetched.close();
    }
}
