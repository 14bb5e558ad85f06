package registrar.fetch.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Crew;
import registrar.fetch.LearnerSource;
import registrar.fetch.Shown;
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
        if (!Files.exists(source)) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "Expected a folder of profiles, or a file, at " + source
                            + ", but nothing is there. Check the source, in the settings or after --source.");
        }
        progress.begin(Progress.Phase.FETCHING, -1);
        try (SnapshotWriter writer = SnapshotWriter.open(data)) {
            FolderReading reading = new FolderReading(selection, writer, progress);
            FolderFiles files = FolderFiles.of(source);
            new TenantFiles(files, writer).read();
            try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors(), "read-profiles")) {
                files.forEach(file -> reading.read(file, crew), reading::unreadable);
                crew.finish();
            }
            reading.end(name());
            return writer.finish(name(), Optional.empty(), Snapshot.Requests.NONE);
        }
    }

    /** The last name of the path; never where it lies. */
    private String name() {
        Path last = source.toAbsolutePath().normalize().getFileName();
        return last == null ? "folder" : Shown.of(last.toString());
    }
}
