package registrar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.SQLiteException;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** SQLite's result codes in words. */
final class SqliteTrouble {
    private SqliteTrouble() {}

    static Optional<StoppedException> explain(SQLException trouble, Path file) {
        if (!(trouble instanceof SQLiteException told)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (told.getResultCode().code & 0xFF) {
                    case 5, 6 ->
                        new StoppedException(
                                StopReason.TRY_LATER,
                                "The store " + file
                                        + " is held by another program, as by a restore or a fetch that writes."
                                        + " Try again when it has ended.",
                                trouble);
                    case 13 ->
                        stopped(
                                "The store " + file + " cannot grow: the disk is full" + room(file)
                                        + ". What was kept before is safe. Free some space and run the same command again.",
                                trouble);
                    case 1 -> misses(told, file);
                    case 11, 26 ->
                        SqliteHeader.damaged(
                                file, "SQLite: " + told.getResultCode().name(), trouble);
                    case 3, 8, 14, 23 ->
                        stopped(
                                "The store " + file + " cannot be opened or written ("
                                        + told.getResultCode().name()
                                        + "). Mend the permissions of the file and its folder, or name another with --data.",
                                trouble);
                    case 10 ->
                        stopped(
                                "The store " + file + " cannot be read or written ("
                                        + told.getResultCode().name()
                                        + "). Look at the disk, then run the same command again.",
                                trouble);
                    default -> null;
                });
    }

    /** Tables and columns that our schema has, unless somebody took them away. */
    private static StoppedException misses(SQLiteException told, Path file) {
        String message = Objects.requireNonNullElse(told.getMessage(), "");
        return message.contains("no such table") || message.contains("no such column")
                ? SqliteHeader.damaged(file, "SQLite: a table or column is missing", told)
                : null;
    }

    private static StoppedException stopped(String message, Throwable cause) {
        return new StoppedException(StopReason.INPUT_OUTPUT, message, cause);
    }

    private static String room(Path file) {
        try {
            return "; " + Files.getFileStore(file).getUsableSpace() / 1_000_000 + " MB are free there";
        } catch (IOException unknown) {
            return "";
        }
    }
}
