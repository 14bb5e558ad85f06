package registrar.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Files in a folder, each renamed from a draft when it is complete. A run that is killed leaves whole documents and at
 * most one draft, which the next run into the folder clears.
 */
public final class FolderSink implements Sink {
    private final Path folder;
    private final Path draftPath;

    private FolderSink(Path folder) {
        this.folder = folder;
        this.draftPath = Draft.pathIn(folder);
    }

    /**
     * Creates the folder when it is missing and makes sure that something can be written there.
     *
     * @throws registrar.failure.StoppedException when it cannot
     */
    public static FolderSink open(Path folder) throws IOException {
        Place.prepare(folder);
        Draft.clearAbandoned(folder);
        var sink = new FolderSink(folder);
        try (Draft trial = Draft.at(sink.draftPath)) {
            trial.out().write(0);
        } catch (IOException refused) {
            throw Place.trouble(folder, refused);
        }
        return sink;
    }

    @Override
    public Stored put(String name, Body body) throws IOException {
        var fileName = new FileName(name);
        try (Draft draft = Draft.at(draftPath)) {
            var measured = new Measured(new BufferedOutputStream(draft.out(), 1 << 16));
            body.writeTo(measured);
            measured.flush();
            draft.publish(folder.resolve(fileName.text()));
            return measured.stored(fileName);
        } catch (IOException refused) {
            throw Place.trouble(folder.resolve(fileName.text()), refused);
        }
    }

    @Override
    public boolean holds(Stored file) {
        try {
            Path path = folder.resolve(new FileName(file.name()).text());
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) == file.bytes();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Nothing to do: each document is final as soon as it is put. */
    @Override
    public void finish() {}

    @Override
    public void close() {}
}
