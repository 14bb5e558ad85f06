package registrar.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.json.ProfileReader;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Snapshot;

/** A snapshot in a temporary file: profiles in the order of their ids, each with its length before it. */
final class SnapshotFile implements Snapshot {
    private static final int BUFFER = 1 << 16;

    private final DataFolder folder;
    private final Path file;
    private final String id;
    private final long size;
    private final Facts facts;

    private SnapshotFile(DataFolder folder, Path file, String id, long size, Facts facts) {
        this.folder = folder;
        this.file = file;
        this.id = id;
        this.size = size;
        this.facts = facts;
    }

    /** What a snapshot says beside its learners. */
    record Facts(
            Optional<Instant> takenAt,
            String source,
            List<Client> clients,
            List<License> licenses,
            List<Outcome.LeftOut<LearnerProfile>> leftOut,
            Requests requests) {}

    static Lines create(DataFolder folder) throws IOException {
        return new Lines(folder, folder.newTemporary("snapshot"));
    }

    /** Writes the file; closing it before it is finished deletes it. */
    static final class Lines implements Closeable {
        private final DataFolder folder;
        private final Path file;
        private final DataOutputStream out;
        private final MessageDigest digest = sha256();
        private long size;
        private boolean finished;

        private Lines(DataFolder folder, Path file) throws IOException {
            this.folder = folder;
            this.file = file;
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        /** Takes the line that begins at {@code from}. */
        void write(byte[] line, int from) throws IOException {
            try {
                out.writeInt(line.length - from);
                out.write(line, from, line.length - from);
            } catch (IOException trouble) {
                throw folder.failed(trouble);
            }
            digest.update(line, from, line.length - from);
            digest.update((byte) '\n');
            size++;
        }

        /** Lets the id of the snapshot speak for this, too. */
        void digest(byte[] line) {
            digest.update(line);
            digest.update((byte) '\n');
        }

        SnapshotFile finish(Facts facts) throws IOException {
            try {
                out.close();
            } catch (IOException trouble) {
                throw folder.failed(trouble);
            }
            finished = true;
            String id = HexFormat.of().formatHex(digest.digest(), 0, 8);
            return new SnapshotFile(folder, file, id, size, facts);
        }

        @Override
        public void close() {
            if (!finished) {
                try {
                    out.close();
                } catch (IOException worthless) {
                    // the file goes
                }
                folder.delete(file);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    @Override
    public LearnerStream learners() throws IOException {
        try {
            return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
        } catch (IOException trouble) {
            throw folder.failed(trouble);
        }
    }

    private final class Reading implements LearnerStream {
        private final DataInputStream in;
        private long left = size;

        Reading(DataInputStream in) {
            this.in = in;
        }

        @Override
        public Optional<LearnerProfile> next() throws IOException {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            try {
                byte[] line = in.readNBytes(in.readInt());
                return Optional.of(ProfileReader.stored(line));
            } catch (EOFException cut) {
                throw folder.failed(new IOException("a temporary file ends in the middle", cut));
            } catch (IOException trouble) {
                throw folder.failed(trouble);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Instant> takenAt() {
        return facts.takenAt();
    }

    @Override
    public String source() {
        return facts.source();
    }

    @Override
    public List<Client> clients() {
        return facts.clients();
    }

    @Override
    public List<License> licenses() {
        return facts.licenses();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<Outcome.LeftOut<LearnerProfile>> leftOut() {
        return facts.leftOut();
    }

    @Override
    public Requests requests() {
        return facts.requests();
    }

    @Override
    public void close() {
        folder.delete(file);
    }
}
