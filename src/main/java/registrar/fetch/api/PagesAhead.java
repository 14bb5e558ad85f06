package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;

/** Pages asked for before the one before them is here, where the latency is too long to ask for one after the other. */
final class PagesAhead<T> implements Closeable {
    private final Asking<T> asking;
    private final ExecutorService threads = Executors.newCachedThreadPool(PagesAhead::daemon);
    private final Map<HttpUrl, Future<T>> underWay = new HashMap<>();

    PagesAhead(Asking<T> asking) {
        this.asking = asking;
    }

    interface Asking<T> {
        T ask(HttpUrl url) throws IOException;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ask-api-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to ask for these, and returns at once. */
    void begin(List<HttpUrl> urls) {
        urls.forEach(url -> underWay.computeIfAbsent(url, u -> threads.submit(() -> asking.ask(u))));
    }

    /** What was asked for before, else asked now. */
    T get(HttpUrl url) throws IOException {
        Future<T> begun = underWay.remove(url);
        if (begun == null) {
            return asking.ask(url);
        }
        try {
            return begun.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        } catch (ExecutionException failed) {
            throw thrown(failed);
        }
    }

    private static IOException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof IOException io) {
            return io;
        }
        throw new IllegalStateException(failed.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
