package registrar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * The data base: opened, brought to this version's schema, checked. The sub-rooms hold its tables.
 *
 * <p>There is one connection to write, taken in turns, and one for each reader. A reader sees what was committed when it
 * began, and neither waits for the other.
 */
public final class Store implements Closeable {
    private final Database database;
    private final Explanation words;
    private final Readers readers;
    private final Writer writer;
    private final Connections connections;
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile boolean closed;

    private Store(Database database, Connection connection) {
        this.database = database;
        this.words = new Explanation(database);
        this.readers = new Readers(database);
        this.writer = new Writer(database, connection);
        this.connections = new Connections(database);
    }

    /**
     * Whether there is one already, or something that opening it will complain of: a folder, a link to nowhere, a place
     * that may not be looked into. Asks no data base, only the file system, so it costs next to nothing.
     */
    public static boolean exists(StoreAddress address) {
        return !(address instanceof StoreAddress.File file) || !Files.notExists(file.path(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens it, or makes it.
     *
     * @throws StoppedException when it is another program's file, damaged, of a newer version, or held
     */
    public static Store open(StoreAddress address) throws IOException {
        return open(database(address), Schema.CURRENT);
    }

    private static Database database(StoreAddress address) {
        return address instanceof StoreAddress.File file
                ? new SqliteFile(file.path())
                : new PostgresServer(((StoreAddress.Server) address).url());
    }

    static Store open(Database database, Schema schema) throws IOException {
        database.prepare();
        return new Explanation(database).told(() -> {
            Connection connection = database.connect();
            try {
                schema.bring(database, connection);
                return new Store(database, connection);
            } catch (IOException | SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        });
    }

    /** For messages: the file, or the server's name. */
    public String place() {
        return database.place();
    }

    /** The version of its tables. */
    public int schema() {
        return Schema.CURRENT.newest();
    }

    /** What SQLite finds wrong with its file; a server looks after itself. */
    public List<String> faults() throws IOException {
        return isFile()
                ? read(transaction -> transaction.list(row -> row.text("quick_check"), "PRAGMA quick_check(20)"))
                        .stream()
                        .filter(fault -> !fault.equals("ok"))
                        .toList()
                : List.of();
    }

    /** False when it is kept on a server, which has its own ways of backing up. */
    public boolean isFile() {
        return database instanceof SqliteFile;
    }

    /** Connections to the same data base, for libraries that keep tables of their own in it. Good until this is closed. */
    public DataSource connections() {
        return connections;
    }

    /**
     * The moment by the clock that all who share this store go by: the server's, or this machine's.
     *
     * @param local this machine's clock
     */
    public Instant now(Clock local) throws IOException {
        Optional<String> clock = database.clock();
        return clock.isEmpty()
                ? local.instant()
                : read(transaction -> transaction.first(row -> row.moment("now"), clock.get()))
                        .orElseThrow();
    }

    /** Reads on a connection of its own. */
    public <T> T read(Transaction.Work<T> work) throws IOException {
        return beside(database.beginToRead(), work);
    }

    /** Writes without waiting for other threads of this process, where the data base lets several write. */
    public <T> T writeBeside(Transaction.Work<T> work) throws IOException {
        return isFile() ? write(work) : beside(database.beginToWrite(), work);
    }

    private <T> T beside(String begin, Transaction.Work<T> work) throws IOException {
        checkOpen();
        return words.told(() -> {
            Handle reader = readers.begin(begin);
            try {
                T result = work.in(new Transaction(reader));
                Readers.run(reader, "COMMIT");
                readers.giveBack(reader);
                return result;
            } catch (IOException | RuntimeException | SQLException failed) {
                reader.close();
                throw failed;
            }
        });
    }

    /** Writes: all of it is kept when this returns, none of it when it throws. */
    public <T> T write(Transaction.Work<T> work) throws IOException {
        writing.lock();
        try {
            checkOpen();
            return words.told(() -> {
                Handle handle = writer.begin();
                try {
                    T result = work.in(new Transaction(handle));
                    Readers.run(handle, "COMMIT");
                    return result;
                } catch (IOException | RuntimeException | SQLException failed) {
                    rollback(handle, failed);
                    throw failed;
                }
            });
        } finally {
            writing.unlock();
        }
    }

    /** After some troubles, as a full disk, the data base has rolled back by itself and says so. */
    private static void rollback(Handle handle, Exception failed) {
        try {
            Readers.run(handle, "ROLLBACK");
        } catch (SQLException already) {
            failed.addSuppressed(already);
        }
    }

    /**
     * Copies everything into one new file, while others read and write.
     *
     * @throws StoppedException when there is something by that name, or when this is no file but a server
     */
    public void backup(Path file) throws IOException {
        words.told(() -> {
            database.backup(file);
            return file;
        });
    }

    /** What migrations and restores laid aside, newest first; it still holds what was forgotten since. */
    public List<Path> laidAside() throws IOException {
        return database.laidAside();
    }

    /**
     * Puts a copy in the place of a store, or of none; others go on reading meanwhile. What was sent since the copy was made
     * is not sent again: the outbox, firings and schedules of the store stand, where it can still tell them. A store that is
     * too damaged to be written is moved aside.
     *
     * @throws StoppedException when the copy is not whole, not ours, newer than this program or of another tenant; then
     *     the store is as it was
     */
    public static Restored restore(Path copy, StoreAddress address, Instant now) throws IOException {
        Database database = database(address);
        return new Explanation(database).told(() -> database.restore(copy, Schema.CURRENT, now));
    }

    /** Leaves nothing of deleted rows behind, where the data base lets us see to that. */
    public void scrub() throws IOException {
        alone(() -> {
            database.scrub(writer.connection());
            return this;
        });
    }

    /**
     * Takes hold of fetching, for as long as this store is open or until it is let go.
     *
     * @throws StoppedException when another process fetches into the same data base
     */
    public void claimFetch() throws IOException {
        alone(() -> {
            if (!writer.claimFetch()) {
                throw new StoppedException(
                        StopReason.TRY_LATER,
                        "Another fetch into " + place() + " is under way. Try again when it has ended.");
            }
            return this;
        });
    }

    public void releaseFetch() throws IOException {
        alone(() -> {
            writer.releaseFetch();
            return this;
        });
    }

    private void alone(Explanation.Deed<Store> deed) throws IOException {
        writing.lock();
        try {
            checkOpen();
            words.told(deed);
        } finally {
            writing.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                connections.close();
                writer.close();
            }
        } catch (JdbiException lost) {
            // what was committed is kept; the rest is none of it
        } finally {
            writing.unlock();
        }
    }
}
