package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Picks the snapshot that is meant, or says why there is none. */
final class SnapshotChoice {
    private static final int MOST_NEAREST = 3;

    private final Snapshots snapshots;
    private final ZoneId zone;

    SnapshotChoice(Snapshots snapshots, ZoneId zone) {
        this.snapshots = requireNonNull(snapshots);
        this.zone = requireNonNull(zone);
    }

    Snapshots snapshots() {
        return snapshots;
    }

    Optional<SnapshotEntry> newestIfAny() throws IOException {
        return snapshots.newest();
    }

    SnapshotEntry newest() throws IOException {
        Optional<SnapshotEntry> newest = snapshots.newest();
        return newest.isPresent() ? newest.get() : fail(none(snapshots.list()));
    }

    /** @param remedy what to do when there is none */
    SnapshotEntry inForceAt(Instant moment, String remedy) throws IOException {
        Optional<SnapshotEntry> inForce = snapshots.inForceAt(moment);
        if (inForce.isPresent()) {
            return inForce.get();
        }
        List<SnapshotEntry> complete =
                snapshots.list().stream().filter(SnapshotEntry::complete).toList();
        if (complete.isEmpty()) {
            return newest();
        }
        SnapshotEntry oldest = complete.get(complete.size() - 1);
        return fail("Expected a snapshot taken by " + told(moment) + ", found none; the oldest is " + oldest.id()
                + ", taken " + told(oldest.takenAt()) + ". " + remedy);
    }

    /** By its id or the beginning of it. */
    SnapshotEntry named(String id) throws IOException {
        Optional<SnapshotEntry> found = id.isBlank() ? Optional.empty() : snapshots.find(id);
        if (found.isEmpty()) {
            return fail(unknown(id, snapshots.list()));
        }
        return found.get().complete()
                ? found.get()
                : fail("Snapshot " + found.get().id() + " is incomplete: its fetch was interrupted."
                        + " \"registrar fetch\" goes on with it; reports read complete ones.");
    }

    private static String none(List<SnapshotEntry> incomplete) {
        String found = incomplete.isEmpty()
                ? "found none yet. \"registrar fetch\" takes one"
                : "found only " + incomplete.get(0).id()
                        + ", whose fetch was interrupted. \"registrar fetch\" goes on with it";
        return "Expected a snapshot in the store, " + found + "; --source takes an address or a folder, too.";
    }

    private static String unknown(String id, List<SnapshotEntry> all) {
        List<String> ids = all.stream().map(SnapshotEntry::id).toList();
        List<String> begin = ids.stream().filter(one -> one.startsWith(id)).toList();
        if (!id.isBlank() && begin.size() > 1) {
            return "Expected the id of one snapshot, found \"" + id + "\", with which " + begin.size()
                    + " begin. Write more of it.";
        }
        return "Expected the id of a snapshot, found \"" + id + "\"."
                + (ids.isEmpty() ? "" : " Nearest: " + String.join(", ", Nearest.of(id, ids, MOST_NEAREST)) + ".")
                + " \"registrar snapshots\" lists them.";
    }

    private String told(Instant moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(moment.atZone(zone)) + " ("
                + zone.getId() + ")";
    }

    private static <T> T fail(String message) throws StoppedException {
        throw new StoppedException(StopReason.USAGE, message);
    }
}
