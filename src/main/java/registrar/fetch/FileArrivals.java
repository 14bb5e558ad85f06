package registrar.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import registrar.failure.Failure;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Progress;
import registrar.store.SnapshotWriter;
import registrar.store.snapshot.ListPage;

/** Into the file that holds the snapshot of one run. */
public final class FileArrivals implements Arrivals {
    private final SnapshotWriter writer;
    private final Progress progress;
    private final Set<String> clients = new ConcurrentSkipListSet<>();

    public FileArrivals(SnapshotWriter writer, Progress progress) {
        this.writer = requireNonNull(writer);
        this.progress = requireNonNull(progress);
    }

    @Override
    public List<ListPage> pages(String list) {
        return List.of();
    }

    @Override
    public void learner(String asked, ReceivedProfile profile) throws IOException {
        writer.add(profile);
        progress.done(1);
    }

    @Override
    public void leaveOut(String asked, Failure failure) {
        writer.leaveOut(asked, failure);
        progress.leftOut(1);
    }

    @Override
    public void notFound(String asked, Failure failure) {
        leaveOut(asked, failure);
    }

    @Override
    public void clients(ListPage page, List<Client> arrived) {
        for (Client client : arrived) {
            writer.add(client);
            clients.add(client.id());
        }
    }

    @Override
    public List<String> clientIds() {
        return List.copyOf(clients);
    }

    @Override
    public void licenses(ListPage page, List<License> arrived) {
        arrived.forEach(writer::add);
    }
}
