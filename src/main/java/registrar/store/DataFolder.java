package registrar.store;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** The folder a run works in, held by one process at a time. Made with mode 0700; files in it get 0600. */
public final class DataFolder implements Closeable {
    private final Path path;
    private final FolderLock lock;
    private final Set<Path> temporary = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::deleteTemporary, "data-folder-clean-up");

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder when there is none, takes hold of it, and removes what a killed run left behind.
     *
     * @throws StoppedException {@code TRY_LATER} when another process holds it, {@code CANNOT_CREATE} when it cannot be
     *     made or written
     */
    public static DataFolder open(Path path) throws IOException {
        requireNonNull(path);
        try {
            makePrivate(path);
            DataFolder folder = new DataFolder(path, FolderLock.take(path));
            makePrivate(folder.temporaryFolder());
            folder.deleteLeftOvers();
            Runtime.getRuntime().addShutdownHook(folder.atExit);
            return folder;
        } catch (StoppedException told) {
            throw told;
        } catch (IOException trouble) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "The data folder " + path + " cannot be made or written (" + Reason.of(trouble)
                            + "). Name another one with --data, or mend its permissions.",
                    trouble);
        }
    }

    public Path path() {
        return path;
    }

    /** A new empty file that only its owner may read, gone when this folder is closed. {@code kind} is for people. */
    public Path newTemporary(String kind) throws IOException {
        try {
            Path file = Files.createTempFile(temporaryFolder(), kind + "-", ".tmp");
            temporary.add(file);
            return file;
        } catch (IOException trouble) {
            throw failed(trouble);
        }
    }

    /** A new empty folder that only its owner may enter, gone with everything in it when this folder is closed. */
    public Path newTemporaryFolder(String kind) throws IOException {
        try {
            Path made = Files.createTempDirectory(temporaryFolder(), kind + "-");
            temporary.add(made);
            return made;
        } catch (IOException trouble) {
            throw failed(trouble);
        }
    }

    /** Deletes a temporary file, or folder with everything in it, that is no longer needed. */
    public void delete(Path file) {
        try (Stream<Path> all = Files.exists(file) ? Files.walk(file) : Stream.of()) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
            temporary.remove(file);
        } catch (IOException | UncheckedIOException stays) {
            // tried again when the folder is closed, and when the next run begins
        }
    }

    /** What to tell the user when reading or writing here fails, as on a full disk. */
    StoppedException failed(IOException trouble) {
        return trouble instanceof StoppedException told
                ? told
                : new StoppedException(
                        StopReason.INPUT_OUTPUT,
                        "The data folder " + path + " cannot be written or read (" + Reason.of(trouble) + ")" + room()
                                + ". Free some space or name another folder with --data.",
                        trouble);
    }

    private String room() {
        try {
            return "; " + Files.getFileStore(path).getUsableSpace() / 1_000_000 + " MB are free there";
        } catch (IOException unknown) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook runs
        }
        deleteTemporary();
        lock.close();
    }

    private void deleteTemporary() {
        temporary.forEach(this::delete);
    }

    private Path temporaryFolder() {
        return path.resolve("tmp");
    }

    private void deleteLeftOvers() throws IOException {
        try (Stream<Path> files = Files.list(temporaryFolder())) {
            files.filter(DataFolder::isLeftOver).forEach(this::delete);
        }
    }

    /** Ours, and SQLite's library, which its driver leaves for good when it is killed. */
    private static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tmp")
                || name.startsWith("sqlite-")
                || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, ownerOnly(folder));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
