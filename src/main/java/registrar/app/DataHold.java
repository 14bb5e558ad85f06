package registrar.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import registrar.failure.StoppedException;
import registrar.schedule.HeldException;
import registrar.store.DataFolder;

/**
 * The data folder, held by one firing of this process at a time; the others wait for it. A run of another process is waited
 * for a little, because most are short.
 */
final class DataHold implements Closeable {
    private static final Semaphore TURN = new Semaphore(1, true);

    private final DataFolder folder;

    private DataHold(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * @param patience how long a run of another process is waited for
     * @throws HeldException when that goes on holding it
     * @throws InterruptedIOException when this process is to end
     */
    static DataHold take(Path path, Duration patience) throws IOException {
        turn();
        try {
            return new DataHold(Waiting.upTo(patience, () -> DataFolder.open(path)));
        } catch (IOException | RuntimeException failed) {
            TURN.release();
            throw failed;
        }
    }

    private static void turn() throws InterruptedIOException {
        try {
            TURN.acquire();
        } catch (InterruptedException ends) {
            throw Waiting.interrupted();
        }
    }

    /**
     * For who is waiting at the keyboard.
     *
     * @throws StoppedException {@code TRY_LATER} when a run of another process goes on holding it
     */
    static DataHold take(Path path) throws IOException {
        try {
            return take(path, Waiting.A_MOMENT);
        } catch (HeldException byAnother) {
            throw byAnother.stopped();
        }
    }

    DataFolder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            folder.close();
        } finally {
            TURN.release();
        }
    }
}
