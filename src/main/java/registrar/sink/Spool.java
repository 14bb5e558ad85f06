package registrar.sink;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds one document until it is known to be whole: a small one in memory, a large one in a nameless file. */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel file;
    private OutputStream toFile;

    /** @param folder of the nameless file, should there be one */
    Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (toFile == null && memory.size() + length > IN_MEMORY) {
            openFile();
        }
        (toFile == null ? memory : toFile).write(from, offset, length);
    }

    private void openFile() throws IOException {
        Path path = Files.createTempFile(folder, ".registrar-", ".draft");
        file = FileChannel.open(path, CREATE, READ, WRITE, DELETE_ON_CLOSE);
        toFile = Channels.newOutputStream(file);
        memory.writeTo(toFile);
        memory.reset();
    }

    /** Copies everything written so far. */
    void writeTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
            return;
        }
        file.position(0);
        Channels.newInputStream(file).transferTo(out);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
