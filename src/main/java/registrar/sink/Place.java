package registrar.sink;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Where files are to be written, and what to say when they cannot. */
final class Place {
    private Place() {}

    /** Creates the folder, with those above it, unless it is there. */
    static void prepare(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Expected a folder to write to at " + folder + ", found a file. Give another --out.",
                    file);
        } catch (IOException refused) {
            throw trouble(folder, refused);
        }
    }

    /**
     * What went wrong, for people. A trouble that only a file system has is told with its place; any other passes as it
     * is, because it came out of the body.
     */
    static IOException trouble(Path path, IOException cause) {
        if (cause instanceof StoppedException) {
            return cause;
        }
        if (full(cause)) {
            return new StoppedException(
                    StopReason.INPUT_OUTPUT, "The disk is full at " + path + ". Make room and run again.", cause);
        }
        if (cause instanceof FileSystemException) {
            return new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Cannot write " + path + ": " + reason((FileSystemException) cause)
                            + ". Check the folder's permissions or give another --out.",
                    cause);
        }
        return cause;
    }

    private static boolean full(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left") || message.contains("not enough space") || message.contains("quota");
    }

    private static String reason(FileSystemException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something else is in its place";
        }
        return cause.getReason() == null ? "the file system refuses it" : cause.getReason();
    }
}
