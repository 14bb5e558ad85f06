package registrar.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** A file that only its owner may read and write; what SQLite lays beside it has the same permissions. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Makes an empty one, in a private folder when there is none, or closes to others the one that is there. */
    public static void make(Path file) throws IOException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, attributes(folder, FOLDER));
            }
            try {
                Files.createFile(file, attributes(folder, OWNER_ONLY));
            } catch (FileAlreadyExistsException there) {
                close(file);
            }
        } catch (IOException trouble) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "The file " + file + " cannot be made (" + Reason.of(trouble)
                            + "). Name another data folder with --data, or mend its permissions.",
                    trouble);
        }
    }

    private static void close(Path file) throws IOException {
        if (isPosix(file) && Files.isWritable(file)) {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(now)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path place, Set<PosixFilePermission> permissions) {
        return isPosix(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
