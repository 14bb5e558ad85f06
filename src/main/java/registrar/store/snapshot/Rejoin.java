package registrar.store.snapshot;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Transaction;

/** Puts profiles that are here already together with what feeds or side files told after they came. */
final class Rejoin {
    private static final int TOGETHER = 200;

    private final Transaction transaction;
    private final Compression compression;

    Rejoin(Transaction transaction, Compression compression) {
        this.transaction = transaction;
        this.compression = compression;
    }

    /** A learner of the fetch under way, with the version they have. */
    private record Known(byte[] learnerId, byte[] version, byte[] packed) {}

    void everybody() throws IOException {
        byte[] behind = new byte[0];
        List<Known> some = after(behind);
        while (!some.isEmpty()) {
            for (Known known : some) {
                again(known);
            }
            some = after(some.get(some.size() - 1).learnerId());
        }
    }

    private List<Known> after(byte[] behind) {
        return transaction.list(
                row -> new Known(row.bytes("learner_id"), row.bytes("version"), row.bytes("content")),
                "SELECT s.learner_id, s.version, v.content FROM staged s JOIN version v ON v.hash = s.version"
                        + " WHERE s.state IN (1, 2) AND s.learner_id > ? ORDER BY s.learner_id LIMIT " + TOGETHER,
                behind);
    }

    /** For whoever arrived already when a feed names them. */
    void arrived(String column, byte[] name) throws IOException {
        for (Known known : transaction.list(
                row -> new Known(row.bytes("learner_id"), row.bytes("version"), row.bytes("content")),
                "SELECT s.learner_id, s.version, v.content FROM staged s JOIN version v ON v.hash = s.version"
                        + " WHERE s.state IN (1, 2) AND s." + column + " = ?",
                name)) {
            again(known);
        }
    }

    private void again(Known known) throws IOException {
        LearnerProfile profile = Version.read(known.version(), known.packed(), compression);
        Version version = Version.of(KnownEvents.join(transaction, profile), compression);
        if (!Arrays.equals(version.hash(), known.version())) {
            Version.write(transaction, List.of(version));
            transaction.update(
                    "UPDATE staged SET version = ? WHERE learner_id = ?", version.hash(), Key.of(profile.id()));
        }
    }
}
