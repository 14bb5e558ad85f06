package registrar.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** A look at the first hundred bytes before the data base is asked: whose file it is, and whether its end is missing. */
final class SqliteHeader {
    /** "Regi", as section 1.3.16 of SQLite's file format lets a program sign its files. */
    static final int APPLICATION_ID = 0x52656769;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int SIGNATURE = 68;

    private SqliteHeader() {}

    /**
     * Refuses what is not ours, without touching it.
     *
     * @return whether that was all there is to ask; else only the tables tell, as with a store whose maker was killed before
     *     it could sign
     */
    static boolean check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw foreign(file, "it is no file");
        }
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        long size;
        try (FileChannel channel = FileChannel.open(file)) {
            size = channel.size();
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // until there are enough
            }
        } catch (FileSystemException refused) {
            throw new StoppedException(
                    StopReason.INPUT_OUTPUT,
                    "The store " + file + " cannot be opened (" + Reason.of(refused)
                            + "). Mend the permissions of the file, or name another data folder with --data.",
                    refused);
        }
        if (size > 0) {
            check(file, header, size);
        }
        return size == 0 || header.getInt(SIGNATURE) == APPLICATION_ID;
    }

    private static void check(Path file, ByteBuffer header, long size) throws IOException {
        if (!Arrays.equals(MAGIC, 0, MAGIC.length, header.array(), 0, MAGIC.length)) {
            throw foreign(file, "it does not begin as such a file does");
        }
        int id = header.getInt(SIGNATURE);
        if (id != APPLICATION_ID && id != 0) {
            throw foreign(file, "another program has signed it");
        }
        long expected = pageSize(header) * Integer.toUnsignedLong(header.getInt(28));
        if (size < expected && !hasLog(file)) {
            throw damaged(file, size + " of " + expected + " bytes are there", null);
        }
    }

    private static long pageSize(ByteBuffer header) {
        int size = Short.toUnsignedInt(header.getShort(16));
        return size == 1 ? 65_536 : size;
    }

    /** What the log holds may not be in the file yet. */
    private static boolean hasLog(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    static StoppedException foreign(Path file, String found) {
        return new StoppedException(
                StopReason.SETTINGS,
                "The file " + file + " is not a store of this program: " + found
                        + ". Move it away, or name another data folder with --data.");
    }

    static StoppedException damaged(Path file, String found, Throwable cause) {
        return new StoppedException(
                StopReason.INPUT_OUTPUT,
                "The store " + file + " is damaged (" + found
                        + "). Bring back a backup with the command 'restore', or move"
                        + " the file away and fetch anew.",
                cause);
    }
}
