package registrar.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.AbortPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that share out tasks. Few tasks wait at a time: who hands out more does one itself. The first failure ends the
 * whole.
 */
public final class Crew implements Closeable {
    private final ThreadPoolExecutor threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    public Crew(int size, String name) {
        threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(size),
                task -> daemon(task, name),
                new AbortPolicy());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What is shared out. */
    public interface Task {
        void run() throws IOException;
    }

    /** @throws IOException what a task before this one failed with */
    public void share(Task task) throws IOException {
        if (!offer(task)) {
            attempt(task);
        }
    }

    /**
     * Shares a task out only if it need not wait long.
     *
     * @return whether it was taken
     * @throws IOException what a task before this one failed with
     */
    public boolean offer(Task task) throws IOException {
        rethrow();
        try {
            threads.execute(() -> attempt(task));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private void attempt(Task task) {
        if (failure.get() != null) {
            return;
        }
        try {
            task.run();
        } catch (IOException | RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
        }
    }

    /** Waits until all is done. */
    public void finish() throws IOException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                rethrow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
        rethrow();
    }

    private void rethrow() throws IOException {
        Throwable failed = failure.get();
        if (failed instanceof IOException io) {
            throw io;
        }
        if (failed instanceof RuntimeException bug) {
            throw bug;
        }
        if (failed instanceof Error error) {
            throw error;
        }
    }

    /** Ends what still runs, when {@link #finish} was not reached. */
    @Override
    public void close() {
        failure.compareAndSet(null, new InterruptedIOException("Ended early"));
        threads.shutdownNow();
        boolean interrupted = false;
        try {
            interrupted = !threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted && !threads.isTerminated()) {
            Thread.currentThread().interrupt();
        }
    }
}
