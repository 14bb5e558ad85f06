package registrar.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Threads that work for one run. Closed, they have all come to rest, so nothing is used that the run takes away. */
final class Crew implements Closeable {
    private static final long LONGEST_REST = 60;

    private final ExecutorService workers;

    Crew(int threads) {
        workers = Executors.newFixedThreadPool(threads, names());
    }

    <T> Future<T> submit(Callable<T> work) {
        return workers.submit(work);
    }

    /** What the work came to; what it threw is thrown here. */
    static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException stopped) {
            if (stopped.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            if (stopped.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            if (stopped.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("Work let an exception escape", stopped.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException(
                    StopReason.TRY_LATER, "The run was interrupted. Run again to finish it.", interrupted);
        }
    }

    private static ThreadFactory names() {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "registrar-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(LONGEST_REST, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
