package registrar.sink;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A file in the making, beside its later place and under a name that nobody takes for a document. Its writer holds a
 * lock on it; a draft that can be locked was left behind by a run that was killed.
 */
final class Draft implements Closeable {
    private static final String PREFIX = ".registrar-";
    private static final String SUFFIX = ".draft";

    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean published;

    private Draft(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    /** A path for drafts of one sink, used again for each; removed when the program is interrupted. */
    static Path pathIn(Path folder) {
        byte[] token = new byte[8];
        new SecureRandom().nextBytes(token);
        Path path = folder.resolve(PREFIX + HexFormat.of().formatHex(token) + SUFFIX);
        path.toFile().deleteOnExit();
        return path;
    }

    static Draft at(Path path) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(path, CREATE_NEW, WRITE);
            // a run that starts at this moment may have taken the new file for a forgotten one
            if (lock(channel) && Files.exists(path)) {
                return new Draft(path, channel);
            }
            channel.close();
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            channel.lock();
            return true;
        } catch (OverlappingFileLockException beingCleared) {
            return false;
        } catch (IOException unsupported) {
            // a file system without locks: then nobody can lock the draft to clear it either
            return true;
        }
    }

    OutputStream out() {
        return out;
    }

    /** Gives the finished draft its name, replacing what has it; the bytes are on the disk before the name is. */
    void publish(Path target) throws IOException {
        channel.force(true);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            Files.deleteIfExists(path);
        }
        channel.close();
    }

    /** Removes what killed runs left in this folder; drafts that somebody is writing stay. */
    static void clearAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path draft : drafts) {
                clearIfAbandoned(draft);
            }
        }
    }

    private static void clearIfAbandoned(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            // not ours to clear: another run's, another user's, or just gone
        }
    }
}
