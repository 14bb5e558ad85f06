package registrar.store.snapshot;

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

/** A snapshot whose clients and licenses must be gathered from everybody. */
record WithoutMentions(Snapshot whole) implements Snapshot {
    @Override
    public String id() {
        return whole.id();
    }

    @Override
    public Optional<Instant> takenAt() {
        return whole.takenAt();
    }

    @Override
    public String source() {
        return whole.source();
    }

    @Override
    public List<Client> clients() {
        return whole.clients();
    }

    @Override
    public List<License> licenses() {
        return whole.licenses();
    }

    @Override
    public long size() {
        return whole.size();
    }

    @Override
    public LearnerStream learners() throws IOException {
        return whole.learners();
    }

    @Override
    public List<Outcome.LeftOut<LearnerProfile>> leftOut() {
        return whole.leftOut();
    }

    @Override
    public Requests requests() {
        return whole.requests();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
