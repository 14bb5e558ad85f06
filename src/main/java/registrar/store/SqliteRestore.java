package registrar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * Brings a copy back: as a working copy, brought to this version, with what the store knows of mail; then all at once, so
 * that a kill leaves the old or the new and no mail is sent twice in between.
 */
final class SqliteRestore {
    private final SqliteFile store;
    private final Path file;
    private final Schema schema;
    private final Instant now;

    SqliteRestore(SqliteFile store, Path file, Schema schema, Instant now) {
        this.store = store;
        this.file = file;
        this.schema = schema;
        this.now = now;
    }

    Restored from(Path copy) throws SQLException, IOException {
        if (Files.exists(copy) && Files.exists(file) && Files.isSameFile(copy, file)) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "Expected a copy made by \"registrar backup\" at " + copy + ", found the store itself.");
        }
        SqliteLibrary.load(file.getParent());
        boolean readable = isReadable(copy);
        new SqliteCopy(copy).check(schema.newest(), readable ? tenant() : Optional.empty());
        // by a name that the data folder takes for a left-over, with whatever SQLite lays beside it
        Path draft = file.resolveSibling("tmp").resolve("sqlite-restore.db");
        try {
            discard(draft);
            PrivateFile.make(draft);
            new SqliteCopy(copy).duplicate(draft);
            return replace(draft, readable);
        } finally {
            discard(draft);
        }
    }

    /** What cannot be read is moved aside, once it is sure that the copy can take its place. */
    private boolean isReadable(Path copy) throws SQLException, IOException {
        try {
            store.prepare();
            tenant();
            return true;
        } catch (StoppedException unreadable) {
            if (unreadable.reason() != StopReason.INPUT_OUTPUT) {
                throw unreadable;
            }
            new SqliteCopy(copy).check(schema.newest(), Optional.empty());
            store.moveAside();
            PrivateFile.make(file);
            return false;
        }
    }

    private Optional<String> tenant() throws SQLException, StoppedException {
        try (Connection connection = store.connect()) {
            return store.schemaVersion(connection) > 0 ? SqliteCopy.tenant(connection) : Optional.empty();
        } catch (SQLException trouble) {
            throw store.explain(trouble).orElseThrow(() -> trouble);
        }
    }

    private Restored replace(Path draft, boolean readable) throws SQLException, IOException {
        SqliteFile working = new SqliteFile(draft);
        Store.open(working, schema).close();
        Optional<HeldMail> before = readable ? HeldMail.hold(store, schema.newest(), now) : Optional.empty();
        try {
            Restored restored;
            try (Connection connection = working.connect()) {
                CarriedMail mail = new CarriedMail(connection, now);
                mail.hold();
                if (before.isPresent()) {
                    mail.carry(file, before.get());
                }
                restored = mail.told();
                working.scrub(connection);
            }
            store.overwrite(new SqliteCopy(draft));
            return restored;
        } catch (SQLException | RuntimeException failed) {
            if (before.isPresent()) {
                before.get().letGo();
            }
            throw failed;
        }
    }

    /** With what lies beside it: its log, and the copy that its own migration made. */
    private static void discard(Path draft) throws IOException {
        if (Files.isDirectory(draft.getParent())) {
            try (Stream<Path> files = Files.list(draft.getParent())) {
                String name = draft.getFileName().toString();
                for (Path one : files.filter(
                                path -> path.getFileName().toString().startsWith(name))
                        .toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
