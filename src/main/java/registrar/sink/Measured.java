package registrar.sink;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes through. */
final class Measured extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    Measured(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        digest.update(from, offset, length);
        bytes += length;
    }

    /** Flushes only: the stream below outlives the body that was handed this one. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** What was stored; asked for once, at the end. */
    Sink.Stored stored(FileName name) {
        return new Sink.Stored(name.text(), bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
