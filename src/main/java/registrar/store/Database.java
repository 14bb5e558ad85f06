package registrar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.failure.StoppedException;

/** What differs between the two kinds of data bases. */
interface Database {
    /** A new connection, set up as this program needs it; every transaction on it is begun in so many words. */
    Connection connect() throws SQLException;

    /** The statement that begins a transaction which waits its turn to write. */
    String beginToWrite();

    /** The statement that begins a transaction which sees one state of the data. */
    String beginToRead();

    /** A query for the moment of its own clock, as {@code now}; empty when it has none but this machine's. */
    Optional<String> clock();

    /** For messages; never what it takes to sign in. */
    String place();

    /** What the migrations leave open. */
    Map<String, String> words();

    /** Made ready before the first connection: files, and whether they are ours at all. */
    void prepare() throws IOException;

    /**
     * The version of its schema, 0 when there is none yet.
     *
     * @throws StoppedException when somebody else keeps their tables here
     */
    int schemaVersion(Connection connection) throws SQLException, StoppedException;

    /** A copy to go back to, before a migration changes what is there. */
    void copyBeforeMigration(Connection connection, int version) throws SQLException, IOException;

    /** Files beside the store that hold what was in it, newest first. */
    List<Path> laidAside() throws IOException;

    /** Copies everything into a new file. */
    void backup(Path file) throws SQLException, IOException;

    /**
     * Puts a copy in the place of what is there, all but what that knows of mail.
     *
     * @param schema what the copy is brought to
     */
    Restored restore(Path copy, Schema schema, Instant now) throws SQLException, IOException;

    /** Notes the version that the migrations have come to. */
    void migrated(Connection connection, int version) throws SQLException;

    /** What to tell the user when content is not what was kept. */
    StoppedException damaged(String found, Throwable cause);

    /** What to tell the user when the world is to blame; empty when we are. */
    Optional<StoppedException> explain(SQLException trouble);

    /** Leaves nothing of deleted rows behind, as far as this data base lets us see to that. */
    void scrub(Connection connection) throws SQLException;

    /** Takes hold of a fetch for as long as this connection lives; false when somebody else fetches. */
    boolean claimFetch(Connection connection) throws SQLException;

    void releaseFetch(Connection connection) throws SQLException;
}
