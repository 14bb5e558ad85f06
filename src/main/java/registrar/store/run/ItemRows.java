package registrar.store.run;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.store.Key;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of run items: files and findings are a line each. */
final class ItemRows {
    private static final String COLUMNS =
            "SELECT learner_id, state, files, documents, row_count, reason, message, findings FROM run_item ";
    private static final byte[] NOBODY = Key.of("");

    private ItemRows() {}

    static void put(Transaction transaction, String runId, List<RunItem> items) {
        transaction.updateAll(
                "INSERT INTO run_item (run_id, learner_id, state, files, documents, row_count, reason, message, findings)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, learner_id) DO UPDATE SET"
                        + " state = excluded.state, files = excluded.files, documents = excluded.documents,"
                        + " row_count = excluded.row_count, reason = excluded.reason, message = excluded.message,"
                        + " findings = excluded.findings",
                items.stream().map(item -> values(runId, item)).toList());
    }

    private static Object[] values(String runId, RunItem item) {
        return new Object[] {
            runId,
            Key.of(item.learnerId()),
            item.state().name(),
            files(item.files()),
            item.documents(),
            item.rows(),
            item.failure().map(failure -> failure.reason().name()),
            item.failure().map(Failure::message),
            findings(item.findings())
        };
    }

    static List<RunItem> documentedFrom(Transaction transaction, String runId, String from, int most) {
        return transaction.list(
                ItemRows::read,
                COLUMNS + "WHERE run_id = ? AND learner_id >= ? AND learner_id <> ? AND state = ? ORDER BY learner_id"
                        + " LIMIT ?",
                runId,
                Key.of(from),
                NOBODY,
                RunItem.State.DOCUMENTED.name(),
                most);
    }

    static List<RunItem> missing(Transaction transaction, String runId, String behind, int most) {
        return transaction.list(
                ItemRows::read,
                COLUMNS + "WHERE run_id = ? AND learner_id > ? AND state <> ? ORDER BY learner_id LIMIT ?",
                runId,
                Key.of(behind),
                RunItem.State.DOCUMENTED.name(),
                most);
    }

    private static RunItem read(Row row) throws SQLException {
        return new RunItem(
                row.key("learner_id"),
                row.word("state", RunItem.State.class),
                files(row.text("files")),
                row.number("documents"),
                row.number("row_count"),
                failure(row.maybeText("reason"), row.maybeText("message")),
                findings(row.text("findings")));
    }

    private static Optional<Failure> failure(Optional<String> reason, Optional<String> message) {
        return reason.map(word -> new Failure(FailureReason.valueOf(word), message.orElse("")));
    }

    private static String files(List<RunItem.File> files) {
        return files.stream()
                .map(file -> file.name() + " " + file.bytes() + " " + file.sha256())
                .collect(Collectors.joining("\n"));
    }

    private static List<RunItem.File> files(String lines) {
        return lines.lines().map(line -> line.split(" ")).map(ItemRows::file).toList();
    }

    private static RunItem.File file(String[] words) {
        return new RunItem.File(words[0], Long.parseLong(words[1]), words[2]);
    }

    private static String findings(Map<FindingReason, Long> findings) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(finding -> finding.getKey().name() + " " + finding.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<FindingReason, Long> findings(String lines) {
        Map<FindingReason, Long> findings = new EnumMap<>(FindingReason.class);
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(words -> findings.put(FindingReason.valueOf(words[0]), Long.parseLong(words[1])));
        return findings;
    }
}
