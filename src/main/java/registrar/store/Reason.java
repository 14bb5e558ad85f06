package registrar.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason of an I/O failure in a few words, where the JDK gives only a path. */
final class Reason {
    private Reason() {}

    static String of(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "something else is in its place";
        }
        String reason = trouble instanceof FileSystemException file ? file.getReason() : trouble.getMessage();
        return reason == null ? trouble.getClass().getSimpleName() : reason;
    }
}
