package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.concurrent.Semaphore;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import registrar.json.UnreadableJsonException;
import registrar.json.UnreadableJsonException.Found;

/**
 * A whole answer in memory, uncompressed, within its bound. Of the large ones only one is there at a time, so that memory
 * stays bounded whatever comes.
 */
final class ReplyBody implements Closeable {
    private static final long LARGE = 1 << 20;

    private final Buffer bytes = new Buffer();
    private final Semaphore lane;
    private boolean inLane;

    private ReplyBody(Semaphore lane) {
        this.lane = lane;
    }

    static ReplyBody read(Response response, long mostBytes, Semaphore lane) throws IOException {
        ReplyBody body = new ReplyBody(lane);
        try {
            body.fill(response.body().source(), mostBytes);
            return body;
        } catch (IllegalArgumentException impossible) {
            body.close();
            throw new ProtocolException("A length that cannot be");
        } catch (IOException | RuntimeException failed) {
            body.close();
            throw failed;
        }
    }

    private void fill(BufferedSource source, long mostBytes) throws IOException {
        while (source.read(bytes, 1 << 16) >= 0) {
            if (bytes.size() > mostBytes) {
                throw new UnreadableJsonException(Found.TOO_LARGE, "more than " + (mostBytes >> 20) + " MB");
            }
            if (bytes.size() > LARGE && !inLane) {
                enterLane();
            }
        }
    }

    private void enterLane() throws IOException {
        try {
            lane.acquire();
            inLane = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }

    /** From the beginning, as often as needed. */
    InputStream open() {
        return bytes.peek().inputStream();
    }

    byte[] copy() {
        return bytes.snapshot().toByteArray();
    }

    @Override
    public void close() {
        bytes.clear();
        if (inLane) {
            inLane = false;
            lane.release();
        }
    }
}
