package registrar.store.snapshot;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.Transaction;

/** Makes a snapshot of what was staged, in one transaction. */
final class Completion {
    /** Below this, a whole tenant may change hands between two fetches. */
    private static final int FEWEST_FOR_A_TENANT = 20;

    private static final int TOGETHER = 2_000;

    private final Transaction transaction;
    private final Compression compression;
    private final SnapshotEntry entry;
    private final Optional<SnapshotEntry> base;
    private final Pieces pieces = new Pieces();

    Completion(Transaction transaction, Compression compression, SnapshotEntry entry) {
        this.transaction = transaction;
        this.compression = compression;
        this.entry = entry;
        this.base = SnapshotRow.newest(transaction);
    }

    void run(Instant now) throws IOException {
        if (transaction.number("SELECT count(*) AS n FROM staged WHERE state = 0") > 0) {
            throw new IllegalStateException("Somebody still waits to be fetched; the snapshot is not complete");
        }
        checkTenant();
        rejoin();
        closeSpans();
        openSpans();
        byte[] clients = list("client");
        byte[] licenses = list("license");
        byte[] mentions = pieces.takeList(mentions());
        pieces.write(transaction);
        long learners = transaction.number("SELECT count(*) AS n FROM staged WHERE state IN (1, 2)");
        transaction.update(
                "UPDATE snapshot SET id = ?, completed_at = ?, touched_at = ?, learners = ?, changed = ?, gone = ?,"
                        + " clients = ?, licenses = ?, mentions = ?, side_digest = ? WHERE number = ?",
                id(digest(clients, licenses)),
                now.truncatedTo(ChronoUnit.MILLIS),
                now.truncatedTo(ChronoUnit.MILLIS),
                learners,
                transaction.number("SELECT count(*) AS n FROM span WHERE from_number = ?", entry.number()),
                gone(),
                clients,
                licenses,
                mentions,
                SideFile.digest(transaction),
                entry.number());
        Staging.empty(transaction);
    }

    /** The key of another tenant opens other doors at the same address. */
    private void checkTenant() throws StoppedException {
        if (base.isEmpty() || base.get().learners() < FEWEST_FOR_A_TENANT) {
            return;
        }
        boolean known = transaction
                .first(
                        row -> true,
                        "SELECT 1 AS n FROM staged s JOIN span p ON p.learner_id = s.learner_id"
                                + " WHERE s.state IN (1, 2) AND p.to_number IS NULL LIMIT 1")
                .isPresent();
        if (!known) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "None of the " + base.get().learners() + " learners of the snapshot before ("
                            + base.get().id()
                            + ") is in this one, so this seems to be another tenant. Check the API key, or name another"
                            + " data folder with --data.");
        }
    }

    /** A side file that was changed concerns those, too, whom nothing else moved. */
    private void rejoin() throws IOException {
        Optional<String> before = base.flatMap(b -> sideDigest(b.number()));
        boolean changed = base.isPresent() && !before.equals(SideFile.digest(transaction));
        if (changed || sideDigest(entry.number()).isPresent()) {
            new Rejoin(transaction, compression).everybody();
        }
    }

    private Optional<String> sideDigest(long number) {
        return transaction
                .first(row -> row.maybeText("side_digest"), "SELECT side_digest FROM snapshot WHERE number = ?", number)
                .flatMap(digest -> digest);
    }

    private void closeSpans() {
        transaction.update(
                "UPDATE span SET to_number = ? WHERE to_number IS NULL AND NOT EXISTS (SELECT 1 FROM staged s"
                        + " WHERE s.learner_id = span.learner_id AND s.state IN (1, 2) AND s.version = span.version)",
                entry.number());
    }

    private void openSpans() {
        transaction.update(
                "UPDATE span SET row_hash = (SELECT s.row_hash FROM staged s WHERE s.learner_id = span.learner_id)"
                        + " WHERE to_number IS NULL AND EXISTS (SELECT 1 FROM staged s"
                        + " WHERE s.learner_id = span.learner_id AND s.row_hash IS DISTINCT FROM span.row_hash)");
        transaction.update(
                "INSERT INTO span (learner_id, from_number, version, row_hash, email)"
                        + " SELECT s.learner_id, CAST(? AS BIGINT), s.version, s.row_hash, s.email FROM staged s"
                        + " WHERE s.state IN (1, 2) AND NOT EXISTS (SELECT 1 FROM span p"
                        + " WHERE p.learner_id = s.learner_id AND p.to_number IS NULL)",
                entry.number());
    }

    /** Those who are no longer there; who was left out is not said to be gone. */
    private long gone() {
        return transaction.number(
                "SELECT count(*) AS n FROM span WHERE to_number = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM span p WHERE p.learner_id = span.learner_id AND p.from_number = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM left_out o WHERE o.number = ? AND o.place = span.learner_id)",
                entry.number(),
                entry.number(),
                entry.number());
    }

    /** The lists of clients and licenses, which a quick fetch does not read. */
    private byte[] list(String kind) {
        if (entry.kind() == SnapshotEntry.Kind.QUICK) {
            return transaction
                    .first(
                            row -> row.bytes("list"),
                            "SELECT " + kind + "s AS list FROM snapshot WHERE number = ?",
                            base.orElseThrow().number())
                    .orElseThrow();
        }
        return pieces.takeList(transaction.list(
                row -> row.bytes("piece"), "SELECT piece FROM staged_piece WHERE kind = ? ORDER BY id", kind));
    }

    /** Grows with the number of clients and licenses, not of learners. */
    private TreeSet<byte[]> mentions() throws IOException {
        TreeSet<byte[]> mentions = new TreeSet<>(Arrays::compareUnsigned);
        for (byte[] group : transaction.list(
                row -> row.bytes("mentions"),
                "SELECT DISTINCT v.mentions FROM staged s JOIN version v ON v.hash = s.version"
                        + " WHERE s.state IN (1, 2)")) {
            mentions.addAll(Pieces.readList(transaction, group));
        }
        return mentions;
    }

    /** Of all that is in the snapshot, in the order of ids. */
    private byte[] digest(byte[] clients, byte[] licenses) {
        MessageDigest digest = Hash.digest();
        byte[] behind = new byte[0];
        List<byte[][]> some = after(behind);
        while (!some.isEmpty()) {
            for (byte[][] learner : some) {
                digest.update(learner[0]);
                digest.update((byte) 0);
                digest.update(learner[1]);
            }
            some = after(some.get(some.size() - 1)[0]);
        }
        digest.update(clients);
        digest.update(licenses);
        return digest.digest();
    }

    private List<byte[][]> after(byte[] behind) {
        return transaction.list(
                row -> new byte[][] {row.bytes("learner_id"), row.bytes("version")},
                "SELECT learner_id, version FROM staged WHERE state IN (1, 2) AND learner_id > ?"
                        + " ORDER BY learner_id LIMIT " + TOGETHER,
                behind);
    }

    /** Two of one second with the same content are told apart by their number. */
    private String id(byte[] digest) {
        String id = id(digest, entry.takenAt());
        boolean taken = transaction.number("SELECT count(*) AS n FROM snapshot WHERE id = ?", id) > 0;
        return taken ? id(Hash.of(digest, new byte[] {(byte) entry.number()}), entry.takenAt()) : id;
    }

    private static String id(byte[] digest, Instant takenAt) {
        return SnapshotRow.id(takenAt) + "-" + HexFormat.of().formatHex(digest, 0, 4);
    }
}
