package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import registrar.learner.LearnerProfile;
import registrar.store.Store;

/** Everybody of a snapshot in the order of their ids, or the halves of dual-role people alone, as far as their ids go. */
final class SpanPages implements StoredLearners.Source {
    private static final int TOGETHER = 100;
    private static final String HOLDS = " s.learner_id > ? AND s.from_number <= ?"
            + " AND (s.to_number IS NULL OR s.to_number > ?) ORDER BY s.learner_id LIMIT " + TOGETHER;
    private static final String ALL =
            "SELECT s.learner_id, v.hash, v.content FROM span s JOIN version v ON v.hash = s.version WHERE" + HOLDS;

    /** A cross join, so that SQLite begins with the few versions that are paired. */
    private static final String PAIRED =
            "SELECT s.learner_id, v.hash, v.content FROM version v CROSS JOIN span s WHERE s.version = v.hash AND v.paired = 1 AND"
                    + HOLDS;

    private final Store store;
    private final Compression compression;
    private final long number;
    private final boolean paired;
    private byte[] behind = new byte[0];

    SpanPages(Store store, Compression compression, long number, boolean paired) {
        this.store = store;
        this.compression = compression;
        this.number = number;
        this.paired = paired;
    }

    private record Found(byte[] learnerId, byte[] hash, byte[] packed) {}

    @Override
    public List<LearnerProfile> next() throws IOException {
        return store.read(t -> {
            List<LearnerProfile> learners = new ArrayList<>();
            for (Found found : t.list(
                    row -> new Found(row.bytes("learner_id"), row.bytes("hash"), row.bytes("content")),
                    paired ? PAIRED : ALL,
                    behind,
                    number,
                    number)) {
                LearnerProfile profile = Version.read(found.hash(), found.packed(), compression);
                learners.add(paired ? Mentions.halves(profile) : profile);
                behind = found.learnerId();
            }
            return learners;
        });
    }
}
