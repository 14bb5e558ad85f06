package registrar.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** One archive, drafted whole and renamed at the end; without {@link #finish} there is no archive at all. */
public final class ZipSink implements Sink {
    private static final Set<String> COMPRESSED_ALREADY = Set.of("pdf", "xlsx");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path target;
    private final Draft draft;
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    private ZipSink(Path target, Draft draft, LocalDateTime time) {
        this.target = target;
        this.draft = draft;
        this.zip = new ZipOutputStream(new BufferedOutputStream(draft.out(), 1 << 16), StandardCharsets.UTF_8);
        this.time = time.isBefore(EARLIEST) ? EARLIEST : time;
    }

    /**
     * @param target the archive; its folder is created when it is missing
     * @param time of every entry, so that the same documents make the same archive
     * @throws registrar.failure.StoppedException when nothing can be written there
     */
    public static ZipSink open(Path target, LocalDateTime time) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Place.prepare(folder);
        if (Files.isDirectory(target)) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Expected to write an archive at " + target + ", found a folder. Give another --out.");
        }
        Draft.clearAbandoned(folder);
        try {
            return new ZipSink(target, Draft.at(Draft.pathIn(folder)), time);
        } catch (IOException refused) {
            throw Place.trouble(target, refused);
        }
    }

    /** Each name once: an archive cannot take an entry back. */
    @Override
    public Stored put(String name, Body body) throws IOException {
        var fileName = new FileName(name);
        try (var spool = new Spool(target.toAbsolutePath().getParent())) {
            var measured = new Measured(spool);
            body.writeTo(measured);
            add(fileName, spool);
            return measured.stored(fileName);
        } catch (IOException refused) {
            throw Place.trouble(target, refused);
        }
    }

    private void add(FileName name, Spool spool) throws IOException {
        var entry = new ZipEntry(name.text());
        entry.setTimeLocal(time);
        zip.setLevel(
                COMPRESSED_ALREADY.contains(name.extension()) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
        spool.writeTo(zip);
        zip.closeEntry();
    }

    @Override
    public void finish() throws IOException {
        try {
            zip.finish();
            zip.flush();
            draft.publish(target);
        } catch (IOException refused) {
            throw Place.trouble(target, refused);
        }
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
