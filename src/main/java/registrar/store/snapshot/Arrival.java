package registrar.store.snapshot;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import registrar.json.ProfileWriter;
import registrar.json.ReceivedProfile;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Transaction;
import registrar.store.snapshot.Staged.State;

/**
 * A learner who came, ready to be written.
 *
 * @param version to be kept, when it may be a new one
 */
record Arrival(String learnerId, Staged staged, Optional<Version> version) {
    Entry<String, Staged> entry() {
        return Map.entry(learnerId, staged);
    }

    /** How the learner stood in the snapshot before. */
    private record Before(byte[] version, Optional<byte[]> rowHash) {}

    /**
     * From a row of a list.
     *
     * @param base the snapshot before, when nothing forbids to keep whom nothing moved
     */
    static Arrival listed(
            Transaction transaction, ReceivedProfile received, Optional<Long> base, Compression compression)
            throws IOException {
        LearnerProfile profile = received.profile();
        byte[] line = ProfileWriter.write(profile);
        byte[] standing = Standing.of(profile, received.enrolmentsGiven(), line);
        byte[] rowHash = Hash.of(line, new byte[] {standing[0]});
        Optional<Before> same = base.isEmpty() ? Optional.empty() : unmoved(transaction, profile, rowHash, base.get());
        if (same.isPresent()) {
            return of(profile, State.KEPT, true, rowHash, same.map(Before::version), standing, Optional.empty());
        }
        if (!received.enrolmentsGiven()) {
            return of(profile, State.WAITING, true, rowHash, Optional.empty(), standing, Optional.empty());
        }
        Version version = Version.of(KnownEvents.join(transaction, profile), compression);
        return of(profile, State.ARRIVED, true, rowHash, Optional.of(version.hash()), standing, Optional.of(version));
    }

    /** One who was asked for alone; what came is all there is. */
    static Arrival alone(Transaction transaction, ReceivedProfile received, Compression compression)
            throws IOException {
        LearnerProfile profile = received.profile();
        byte[] standing = Standing.of(profile, true, ProfileWriter.write(profile));
        Version version = Version.of(KnownEvents.join(transaction, profile), compression);
        Staged staged = new Staged(
                State.ARRIVED, false, Optional.empty(), Optional.of(version.hash()), standing, version.email());
        return new Arrival(profile.id(), staged, Optional.of(version));
    }

    private static Optional<Before> unmoved(
            Transaction transaction, LearnerProfile profile, byte[] rowHash, long base) {
        return transaction
                .first(
                        row -> new Before(row.bytes("version"), row.maybeBytes("row_hash")),
                        "SELECT version, row_hash FROM span WHERE learner_id = ? AND to_number IS NULL",
                        Key.of(profile.id()))
                .filter(before -> before.rowHash()
                        .map(hash -> Arrays.equals(hash, rowHash))
                        .orElse(false))
                .filter(before -> !KnownEvents.named(transaction, profile, base));
    }

    private static Arrival of(
            LearnerProfile profile,
            State state,
            boolean listed,
            byte[] rowHash,
            Optional<byte[]> versionHash,
            byte[] standing,
            Optional<Version> version) {
        Staged staged = new Staged(state, listed, Optional.of(rowHash), versionHash, standing, Version.email(profile));
        return new Arrival(profile.id(), staged, version);
    }
}
