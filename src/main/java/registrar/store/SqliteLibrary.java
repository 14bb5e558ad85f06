package registrar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * SQLite is a native library that the driver lays in a folder before it can be loaded. The data folder's own place for
 * temporary files comes first, so that a killed run's copy is cleared away by the next; the system's is for data folders
 * that may hold no programs (noexec).
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static boolean loaded;

    private SqliteLibrary() {}

    static synchronized void load(Path dataFolder) throws IOException {
        if (loaded) {
            return;
        }
        if (System.getProperty(FOLDER) == null) {
            loaded = loadFrom(dataFolder.resolve("tmp"));
        }
        if (!loaded) {
            loaded = load();
        }
        if (!loaded) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "SQLite's library can be loaded neither from " + dataFolder.resolve("tmp") + " nor from "
                            + System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"))
                            + ". Name a folder that may hold programs with JAVA_OPTS=-D" + FOLDER + "=FOLDER.");
        }
    }

    private static boolean loadFrom(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        System.setProperty(FOLDER, folder.toString());
        boolean done = load();
        if (!done) {
            System.clearProperty(FOLDER);
        }
        return done;
    }

    private static boolean load() {
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception notFromThere) {
            // the driver declares no narrower one; the caller tries the next folder, then tells
            return false;
        }
    }
}
