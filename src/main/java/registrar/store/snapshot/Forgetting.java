package registrar.store.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Transaction;

/** Removes everything about a learner. */
final class Forgetting {
    private final Transaction transaction;
    private final Compression compression;
    private final Instant now;
    private final String user;

    Forgetting(Transaction transaction, Compression compression, Instant now, String user) {
        this.transaction = transaction;
        this.compression = compression;
        this.now = now;
        this.user = user;
    }

    Forgotten forget(String idOrEmail) throws IOException {
        List<String> ids = ids(idOrEmail);
        TreeSet<String> names = new TreeSet<>(ids);
        for (String id : ids) {
            names.addAll(forgetOne(id));
        }
        new Pruning(transaction).rest();
        return new Forgotten(ids, List.copyOf(names));
    }

    static List<Snapshots.Mark> marks(Transaction transaction) {
        return transaction.list(
                row -> new Snapshots.Mark(row.moment("moment"), HexFormat.of().formatHex(row.bytes("learner_sha256"))),
                "SELECT moment, learner_sha256 FROM forgotten");
    }

    /** Whoever has one of these marks that are not noted here; returns the ids. */
    List<String> again(List<Snapshots.Mark> marks) throws IOException {
        Set<Snapshots.Mark> noted = new HashSet<>(marks(transaction));
        Set<String> wanted = marks.stream()
                .filter(mark -> !noted.contains(mark))
                .map(Snapshots.Mark::sha256)
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        byte[] behind = new byte[0];
        List<byte[]> some = wanted.isEmpty() ? List.of() : idsAfter(behind);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(id -> wanted.contains(HexFormat.of().formatHex(Hash.of(id))))
                    .map(Key::text)
                    .forEach(found::add);
            behind = some.get(some.size() - 1);
            some = idsAfter(behind);
        }
        for (String id : found) {
            forgetOne(id);
        }
        new Pruning(transaction).rest();
        return found;
    }

    private List<byte[]> idsAfter(byte[] behind) {
        return transaction.list(
                row -> row.bytes("learner_id"),
                "SELECT DISTINCT learner_id FROM span WHERE learner_id > ? ORDER BY learner_id LIMIT 2000",
                behind);
    }

    /** Who would be forgotten. */
    Forgotten known(String idOrEmail) throws IOException {
        List<String> ids = ids(idOrEmail);
        TreeSet<String> names = new TreeSet<>(ids);
        for (String id : ids) {
            for (LearnerProfile profile : versions(Key.of(id))) {
                profile.identity().email().map(Version::lower).ifPresent(names::add);
                profile.identity().externalCustomerId().ifPresent(names::add);
            }
        }
        return new Forgotten(ids, List.copyOf(names));
    }

    private List<String> ids(String idOrEmail) {
        TreeSet<String> ids = new TreeSet<>();
        byte[] id = Key.of(idOrEmail.strip());
        byte[] email = Key.of(Version.lower(idOrEmail));
        for (String table : List.of("span", "staged")) {
            ids.addAll(transaction.list(
                    row -> row.key("learner_id"),
                    "SELECT learner_id FROM " + table + " WHERE learner_id = ? OR email = ?",
                    id,
                    email));
        }
        return List.copyOf(ids);
    }

    private TreeSet<String> forgetOne(String learnerId) throws IOException {
        byte[] id = Key.of(learnerId);
        TreeSet<String> emails = new TreeSet<>();
        TreeSet<String> external = new TreeSet<>();
        for (LearnerProfile profile : versions(id)) {
            profile.identity().email().ifPresent(email -> emails.add(Version.lower(email)));
            profile.identity().externalCustomerId().ifPresent(external::add);
        }
        uncount(id);
        long spans = transaction.update("DELETE FROM span WHERE learner_id = ?", id);
        transaction.update("DELETE FROM staged WHERE learner_id = ?", id);
        transaction.update("DELETE FROM left_out WHERE place = ?", id);
        long events = transaction.update("DELETE FROM event WHERE learner_id = ?", id);
        long lines = transaction.update("DELETE FROM side_line WHERE learner = ?", id);
        for (String name : external) {
            lines += transaction.update("DELETE FROM side_line WHERE learner = ?", Key.of(name));
        }
        for (String email : emails) {
            events += byAddress("event", email);
            lines += byAddress("side_line", email);
        }
        note(id, spans, events, lines);
        emails.addAll(external);
        return emails;
    }

    private record Kept(byte[] hash, byte[] packed) {}

    private List<LearnerProfile> versions(byte[] id) throws IOException {
        List<LearnerProfile> profiles = new ArrayList<>();
        for (String table : List.of("span", "staged")) {
            for (Kept kept : transaction.list(
                    row -> new Kept(row.bytes("hash"), row.bytes("content")),
                    "SELECT v.hash, v.content FROM " + table
                            + " s JOIN version v ON v.hash = s.version WHERE s.learner_id = ?",
                    id)) {
                profiles.add(Version.read(kept.hash(), kept.packed(), compression));
            }
        }
        return profiles;
    }

    /** The snapshots they were in have one learner less. */
    private void uncount(byte[] id) {
        transaction.update(
                "UPDATE snapshot SET learners = learners - 1 WHERE completed_at IS NOT NULL AND EXISTS"
                        + " (SELECT 1 FROM span s WHERE s.learner_id = ? AND s.from_number <= snapshot.number"
                        + " AND (s.to_number IS NULL OR s.to_number > snapshot.number))",
                id);
    }

    /** What an address alone names stays when somebody else has the address now. */
    private long byAddress(String table, String email) {
        byte[] key = Key.of(email);
        return transaction.update(
                "DELETE FROM " + table + " WHERE email = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM span s WHERE s.email = ? AND s.to_number IS NULL)",
                key,
                key);
    }

    private void note(byte[] id, long spans, long events, long lines) {
        transaction.update(
                "INSERT INTO forgotten (moment, learner_sha256, os_user, spans, events, side_lines)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                now,
                Hash.of(id),
                user,
                spans,
                events,
                lines);
    }
}
