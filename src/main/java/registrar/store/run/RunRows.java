package registrar.store.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.store.Key;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of runs. The as-of moment is kept to the nanosecond, because a day ends with its last one. */
final class RunRows {
    private static final String COLUMNS =
            "SELECT id, command, arguments, folder, os_user, process, inputs, state, started, ended, as_of, snapshot,"
                    + " exit_code, asked, documented, empty, left_out, failed, documents FROM run ";

    private RunRows() {}

    static void insert(Transaction transaction, RunEntry entry) {
        transaction.update(
                "INSERT INTO run (id, command, arguments, folder, os_user, process, inputs, state, started, as_of, snapshot)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.command(),
                lines(entry.arguments()),
                entry.folder().toString(),
                entry.user(),
                entry.holder().text(),
                entry.inputs(),
                entry.state().name(),
                entry.started(),
                entry.asOf().map(Instant::toString),
                entry.snapshot());
    }

    /** A run goes on, perhaps in another process. */
    static void goOn(Transaction transaction, RunEntry entry) {
        transaction.update(
                "UPDATE run SET state = ?, process = ?, ended = NULL, exit_code = NULL WHERE id = ?",
                RunEntry.State.RUNNING.name(),
                entry.holder().text(),
                entry.id());
    }

    static int end(
            Transaction transaction,
            String id,
            RunEntry.State state,
            int exitCode,
            RunEntry.Counts counts,
            Instant now) {
        return transaction.update(
                "UPDATE run SET state = ?, ended = ?, exit_code = ?, asked = ?, documented = ?, empty = ?, left_out = ?,"
                        + " failed = ?, documents = ? WHERE id = ?",
                state.name(),
                now,
                exitCode,
                counts.asked(),
                counts.documented(),
                counts.empty(),
                counts.leftOut(),
                counts.failed(),
                counts.documents(),
                id);
    }

    static void set(Transaction transaction, String id, RunEntry.State state) {
        transaction.update("UPDATE run SET state = ? WHERE id = ?", state.name(), id);
    }

    static void set(Transaction transaction, String id, List<String> arguments) {
        transaction.update("UPDATE run SET arguments = ? WHERE id = ?", lines(arguments), id);
    }

    /** @param rest of the statement: which ones, in what order */
    static List<RunEntry> list(Transaction transaction, String rest, Object... values) {
        return transaction.list(RunRows::read, COLUMNS + rest, values).stream()
                .map(entry -> entry.exitCode().isPresent() ? entry : entry.with(counted(transaction, entry.id())))
                .toList();
    }

    /** Whom a run came to so far: counted, never added up on the way. */
    static RunEntry.Counts counted(Transaction transaction, String id) {
        return transaction
                .first(
                        row -> new RunEntry.Counts(
                                row.number("asked"),
                                row.number("documented"),
                                row.number("empty"),
                                row.number("left_out"),
                                row.number("failed"),
                                row.number("documents")),
                        "SELECT count(*) AS asked,"
                                + " coalesce(sum(CASE WHEN state = 'DOCUMENTED' THEN 1 ELSE 0 END), 0) AS documented,"
                                + " coalesce(sum(CASE WHEN state = 'DOCUMENTED' AND documents = 0 THEN 1 ELSE 0 END), 0)"
                                + " AS empty,"
                                + " coalesce(sum(CASE WHEN state = 'LEFT_OUT' THEN 1 ELSE 0 END), 0) AS left_out,"
                                + " coalesce(sum(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END), 0) AS failed,"
                                + " coalesce(sum(documents), 0) AS documents"
                                + " FROM run_item WHERE run_id = ? AND learner_id <> ?",
                        id,
                        Key.of(""))
                .orElse(RunEntry.Counts.NONE);
    }

    private static RunEntry read(Row row) throws SQLException {
        return new RunEntry(
                row.text("id"),
                row.text("command"),
                arguments(row.text("arguments")),
                Path.of(row.text("folder")),
                row.text("os_user"),
                Holder.parse(row.text("process")),
                row.maybeText("inputs").orElse(""),
                row.word("state", RunEntry.State.class),
                row.moment("started"),
                row.maybeMoment("ended"),
                row.maybeMoment("as_of"),
                row.maybeText("snapshot"),
                row.maybeNumber("exit_code").map(Long::intValue),
                new RunEntry.Counts(
                        row.number("asked"),
                        row.number("documented"),
                        row.number("empty"),
                        row.number("left_out"),
                        row.number("failed"),
                        row.number("documents")));
    }

    /** An argument a line, each closed by a line break, with breaks of its own escaped. */
    private static String lines(List<String> arguments) {
        return arguments.stream()
                .map(argument ->
                        argument.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> arguments(String lines) {
        return Optional.of(lines).filter(text -> !text.isEmpty()).stream()
                .flatMap(text ->
                        Arrays.stream(text.substring(0, text.length() - 1).split("\n", -1)))
                .map(RunRows::unescaped)
                .toList();
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter != '\\' || i + 1 == line.length()) {
                text.append(letter);
                continue;
            }
            char escaped = line.charAt(++i);
            text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return text.toString();
    }
}
