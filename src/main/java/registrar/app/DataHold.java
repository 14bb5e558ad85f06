package registrar.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.schedule.HeldException;
import registrar.store.DataFolder;

/**
 * The data folder, held by one firing of this process at a time; the others wait for it. A run of another process is waited
 * for a little, because most are short.
 */
final class DataHold implements Closeable {
    private static final Semaphore TURN = new Semaphore(1, true);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** How long somebody at the keyboard, or cron, is kept waiting for another run. */
    static final Duration A_MOMENT = Duration.ofSeconds(10);

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
        try {
            TURN.acquire();
            try {
                return new DataHold(open(path, patience));
            } catch (IOException | RuntimeException | InterruptedException failed) {
                TURN.release();
                throw failed;
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for the data folder was interrupted");
        }
    }

    /**
     * For who is waiting at the keyboard.
     *
     * @throws StoppedException {@code TRY_LATER} when a run of another process goes on holding it
     */
    static DataHold take(Path path) throws IOException {
        try {
            return take(path, A_MOMENT);
        } catch (HeldException byAnother) {
            throw byAnother.stopped();
        }
    }

    private static DataFolder open(Path path, Duration patience) throws IOException, InterruptedException {
        for (long pauses = patience.dividedBy(PAUSE); ; pauses--) {
            try {
                return DataFolder.open(path);
            } catch (StoppedException held) {
                if (held.reason() != StopReason.TRY_LATER) {
                    throw held;
                }
                if (pauses <= 0) {
                    throw new HeldException(held);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
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
