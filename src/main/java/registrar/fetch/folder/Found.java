package registrar.fetch.folder;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import registrar.json.UnreadableJsonException;

/** What was found in place of a profile, as the end of a sentence; of the path only what our own message says. */
final class Found {
    private Found() {}

    static String in(IOException trouble) {
        if (trouble instanceof UnreadableJsonException json) {
            return json.getMessage();
        }
        if (trouble instanceof EOFException) {
            return "compressed data that ends in the middle";
        }
        if (trouble instanceof ZipException) {
            return "compressed data that is damaged or swells beyond reason";
        }
        if (trouble instanceof AccessDeniedException) {
            return "that it may not be read";
        }
        if (trouble instanceof NoSuchFileException) {
            return "a link that leads nowhere";
        }
        return trouble instanceof FileSystemLoopException ? "a link that leads back" : "that it cannot be read";
    }
}
