package registrar.fetch.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import registrar.fetch.LearnerSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.DataFolder;
import registrar.store.SnapshotWriter;

/**
 * Reads learners from a folder, or from a single file; docs/fetching.md says which files count. Files are read as streams
 * and on all cores; a broken one is left out by name.
 */
public final class FolderSource implements LearnerSource {
    private final Path source;
    private final DataFolder data;

    /** @param data where the snapshot's temporary file goes */
    public FolderSource(Path source, DataFolder data) {
        this.source = requireNonNull(source);
        this.data = requireNonNull(data);
    }

    @Override
    public Snapshot fetch(Selection selection, Progress progress) throws IOException {
        FolderFiles files = FolderFiles.of(source);
        progress.begin(Progress.Phase.FETCHING, -1);
        try (SnapshotWriter writer = SnapshotWriter.open(data)) {
            FolderArrivals arrivals = new SnapshotArrivals(writer);
            new TenantFiles(files, arrivals).read();
            new FolderReading(selection, arrivals, progress).read(files);
            return writer.finish(files.name(), Optional.empty(), Snapshot.Requests.NONE);
        }
    }
}
