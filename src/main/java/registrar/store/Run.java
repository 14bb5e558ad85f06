package registrar.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A temporary file of entries in order: lengths of key and value, then both. */
final class Run implements EntryStream {
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final DataFolder folder;

    private Run(DataInputStream in, DataFolder folder) {
        this.in = in;
        this.folder = folder;
    }

    static Path write(EntryStream sorted, DataFolder folder) throws IOException {
        Path file = folder.newTemporary("sort");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (Optional<Entry> entry = sorted.next(); entry.isPresent(); entry = sorted.next()) {
                write(entry.get(), out);
            }
        } catch (IOException trouble) {
            folder.delete(file);
            throw folder.failed(trouble);
        }
        return file;
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        out.writeInt(entry.key.length);
        out.writeInt(entry.value.length);
        out.write(entry.key);
        out.write(entry.value);
    }

    static Run open(Path file, DataFolder folder) throws IOException {
        try {
            return new Run(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), folder);
        } catch (IOException trouble) {
            throw folder.failed(trouble);
        }
    }

    @Override
    public Optional<Entry> next() throws IOException {
        try {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            int keyLength = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int valueLength = in.readInt();
            return Optional.of(new Entry(bytes(keyLength), bytes(valueLength)));
        } catch (IOException trouble) {
            throw folder.failed(trouble);
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a temporary file ends in the middle");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
