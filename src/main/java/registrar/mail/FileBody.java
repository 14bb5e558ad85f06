package registrar.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file as a part of a message: in base64, never whole in memory. */
final class FileBody {
    private static final int LINE = 76;
    private static final byte[] BREAK = {'\r', '\n'};

    private FileBody() {}

    /** How many bytes a file of this size comes to. */
    static long encoded(long bytes) {
        long letters = (bytes + 2) / 3 * 4;
        return letters == 0 ? 0 : letters + (letters - 1) / LINE * BREAK.length;
    }

    static void write(Path file, OutputStream out) throws IOException {
        try (OutputStream base64 = Base64.getMimeEncoder(LINE, BREAK).wrap(new StaysOpen(out))) {
            Files.copy(file, base64);
        }
    }

    /** The encoder writes its last letters when it is closed. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
