package registrar.fetch.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.SideFile;
import registrar.fetch.TenantFetch;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.IntakeRequest;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Takes the people of a folder into a store: all of them each time, since reading files costs little. */
public final class FolderTenantFetch implements TenantFetch {
    /** Files may have changed since an interrupted fetch, which is therefore always begun anew. */
    private static final Duration RESTART_AFTER = Duration.ZERO;

    private static final int MANY = 500;

    private final Path source;
    private final InstantSource clock;

    /** @param clock says when the snapshot is taken */
    public FolderTenantFetch(Path source, InstantSource clock) {
        this.source = requireNonNull(source);
        this.clock = requireNonNull(clock);
    }

    @Override
    public Taken fetch(Snapshots snapshots, Wish wish, Progress progress) throws IOException {
        if (wish.kind().equals(Optional.of(SnapshotEntry.Kind.QUICK))) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "A quick fetch reads the event feeds of a tenant, but the source is a folder. Fetch without --quick.");
        }
        FolderFiles files = FolderFiles.of(source);
        SideFile side = SideFile.check(wish.certificates());
        progress.begin(Progress.Phase.FETCHING, -1);
        try (Intake intake = snapshots.intake(request(files.name(), wish))) {
            side.into(intake);
            new EventFiles(files, intake).read();
            IntakeArrivals arrivals = new IntakeArrivals(intake);
            new TenantFiles(files, arrivals).read();
            new FolderReading(Selection.ALL, arrivals, progress).read(files);
            arrivals.end();
            whoeverIsMissingIsGone(intake);
            return new Taken(intake.complete(now()), false, intake.setAside());
        }
    }

    private static void whoeverIsMissingIsGone(Intake intake) throws IOException {
        intake.missing();
        for (List<String> ids = intake.waiting("", MANY); !ids.isEmpty(); ids = intake.waiting("", MANY)) {
            for (String id : ids) {
                intake.gone(id);
            }
        }
    }

    private IntakeRequest request(String name, Wish wish) {
        return new IntakeRequest(
                "folder:" + source.toAbsolutePath().normalize(),
                name,
                Optional.of(SnapshotEntry.Kind.FULL),
                wish.fullEvery(),
                now(),
                RESTART_AFTER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
