package registrar.store;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.failure.Failure;
import registrar.failure.Outcome;
import registrar.json.ProfileWriter;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Snapshot;
import registrar.learner.SourceDate;

/**
 * Takes profiles in any order, from several threads, and makes a snapshot of them. A learner who comes twice is one: the
 * profile with enrolments wins, then the one changed last, then the longer one; so it does not matter which came first.
 */
public final class SnapshotWriter implements Closeable {
    private static final long MEMORY_BYTES = 24L << 20;

    private final DataFolder folder;
    private final DiskSort profiles;
    private final Map<String, Client> clients = new TreeMap<>();
    private final Map<String, License> licenses = new TreeMap<>();
    private final Map<String, Failure> leftOut = new TreeMap<>();

    private SnapshotWriter(DataFolder folder) {
        this.folder = requireNonNull(folder);
        this.profiles = DiskSort.open(folder, MEMORY_BYTES);
    }

    public static SnapshotWriter open(DataFolder folder) {
        return new SnapshotWriter(folder);
    }

    public void add(ReceivedProfile received) throws IOException {
        byte[] line = ProfileWriter.write(received.profile());
        byte[] ranked = ByteBuffer.allocate(Rank.LENGTH + line.length)
                .put(Rank.of(received, line.length))
                .put(line)
                .array();
        profiles.add(received.profile().id().getBytes(StandardCharsets.UTF_16BE), ranked);
    }

    /** A client the source lists by itself; of two with the same id the one whose record is longer stays. */
    public synchronized void add(Client client) {
        clients.merge(client.id(), client, (a, b) -> longer(ProfileWriter.write(a), ProfileWriter.write(b)) ? a : b);
    }

    /** A license the source lists by itself; of two with the same id the one whose record is longer stays. */
    public synchronized void add(License license) {
        licenses.merge(license.id(), license, (a, b) -> longer(ProfileWriter.write(a), ProfileWriter.write(b)) ? a : b);
    }

    private static boolean longer(byte[] a, byte[] b) {
        return a.length != b.length ? a.length > b.length : Arrays.compareUnsigned(a, b) >= 0;
    }

    /** A learner asked for who cannot be had; forgotten again when somebody of that id is added after all. */
    public synchronized void leaveOut(String learnerId, Failure failure) {
        leftOut.merge(learnerId, failure, (a, b) -> a.message().compareTo(b.message()) <= 0 ? a : b);
    }

    /** How many were added so far, those who came twice counted twice. */
    public long added() {
        return profiles.size();
    }

    /**
     * Freezes what was added. This writer can be closed then; the snapshot stays until it is closed itself.
     *
     * @param source for people: a host, or a folder's name
     * @param takenAt empty for files
     */
    public synchronized Snapshot finish(String source, Optional<Instant> takenAt, Snapshot.Requests requests)
            throws IOException {
        try (SnapshotFile.Lines lines = SnapshotFile.create(folder)) {
            try (EntryStream entries = profiles.entries()) {
                writeDistinct(entries, lines);
            }
            clients.values().forEach(client -> lines.digest(ProfileWriter.write(client)));
            licenses.values().forEach(license -> lines.digest(ProfileWriter.write(license)));
            profiles.close();
            return lines.finish(new SnapshotFile.Facts(
                    takenAt,
                    source,
                    clients.values().stream().toList(),
                    licenses.values().stream().toList(),
                    leftOut.entrySet().stream()
                            .map(e -> new Outcome.LeftOut<LearnerProfile>(e.getKey(), e.getValue()))
                            .toList(),
                    requests));
        }
    }

    /** Entries of one key come in the order of their rank, so the last of them is the one to keep. */
    private void writeDistinct(EntryStream entries, SnapshotFile.Lines lines) throws IOException {
        Optional<Entry> kept = entries.next();
        while (kept.isPresent()) {
            Optional<Entry> next = entries.next();
            if (next.isEmpty() || !next.get().hasKeyOf(kept.get())) {
                leftOut.remove(new String(kept.get().key, StandardCharsets.UTF_16BE));
                lines.write(kept.get().value, Rank.LENGTH);
            }
            kept = next;
        }
    }

    @Override
    public void close() {
        profiles.close();
    }

    /** Which of two profiles of one learner to keep: the one whose rank is greater, byte by byte. */
    private static final class Rank {
        static final int LENGTH = 1 + Long.BYTES + Integer.BYTES;

        static byte[] of(ReceivedProfile received, int length) {
            long changed =
                    received.profile().account().updatedAt().map(Rank::millis).orElse(Long.MIN_VALUE);
            return ByteBuffer.allocate(LENGTH)
                    .put((byte) (received.enrolmentsGiven() ? 1 : 0))
                    .putLong(changed ^ Long.MIN_VALUE)
                    .putInt(length)
                    .array();
        }

        private static long millis(SourceDate date) {
            if (date instanceof SourceDate.At at) {
                return at.instant().toEpochMilli();
            }
            return ((SourceDate.On) date).day().toEpochDay() * 86_400_000;
        }
    }
}
