package registrar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** A lock of the operating system, which lets go of it when the process ends, however it ends. */
final class FolderLock implements Closeable {
    /** Far behind the text, so that others can read who holds it where locks forbid reading too. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        PrivateFile.make(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel).isEmpty()) {
                throw new StoppedException(
                        StopReason.TRY_LATER,
                        "Another run holds the data folder " + folder + " (" + holder(file)
                                + "). Try again when it has ended, or use another folder with --data.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        String host = Optional.ofNullable(System.getenv("HOSTNAME"))
                .map(h -> " on " + h)
                .orElse("");
        Optional<Instant> since = process.info().startInstant();
        return "process " + process.pid() + host
                + since.map(s -> ", started " + s.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("");
    }

    private static String holder(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() || text.length() > 200 ? "it does not say which" : text;
        } catch (IOException unreadable) {
            return "it does not say which";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
