package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import registrar.json.ProfileReader;
import registrar.learner.LearnerProfile;
import registrar.store.Store;

/** The pieces of profiles under these hashes. */
final class PieceProfiles implements StoredLearners.Source {
    private static final int TOGETHER = 500;

    private final Store store;
    private final List<byte[]> hashes;
    private int read;

    PieceProfiles(Store store, List<byte[]> hashes) {
        this.store = store;
        this.hashes = hashes;
    }

    @Override
    public List<LearnerProfile> next() throws IOException {
        List<byte[]> some = hashes.subList(read, Math.min(read + TOGETHER, hashes.size()));
        read += some.size();
        return store.read(t -> {
            List<LearnerProfile> profiles = new ArrayList<>();
            for (byte[] hash : some) {
                profiles.add(ProfileReader.stored(Pieces.read(t, hash)));
            }
            return profiles;
        });
    }
}
