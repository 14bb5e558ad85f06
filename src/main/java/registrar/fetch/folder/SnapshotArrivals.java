package registrar.fetch.folder;

import java.io.IOException;
import java.util.List;
import registrar.failure.Failure;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.store.SnapshotWriter;

/** Into the file that holds the snapshot of one run. */
final class SnapshotArrivals implements FolderArrivals {
    private final SnapshotWriter writer;

    SnapshotArrivals(SnapshotWriter writer) {
        this.writer = writer;
    }

    @Override
    public void learner(ReceivedProfile profile) throws IOException {
        writer.add(profile);
    }

    @Override
    public void leaveOut(String idOrPlace, Failure failure) {
        writer.leaveOut(idOrPlace, failure);
    }

    @Override
    public void clients(List<Client> clients) {
        clients.forEach(writer::add);
    }

    @Override
    public void licenses(String clientId, List<License> licenses) {
        licenses.forEach(writer::add);
    }
}
