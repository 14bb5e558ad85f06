package registrar.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Reads a small text file of the user's, who may name a device or the wrong file. */
final class BoundedFile {
    private BoundedFile() {}

    /**
     * Reads UTF-8, with or without a byte-order mark.
     *
     * @throws StoppedException when there are more bytes than that
     */
    static String text(Path file, int mostBytes) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected at most " + mostBytes + " bytes in " + file + ", found more. Check the path.");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
