package registrar.store.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Store;

/** Learners asked for by name, one after the other. Who was forgotten meanwhile is passed over. */
final class ChosenProfiles implements StoredLearners.Source {
    private final Store store;
    private final Compression compression;
    private final List<Chosen.Place> places;
    private int read;

    ChosenProfiles(Store store, Compression compression, List<Chosen.Place> places) {
        this.store = store;
        this.compression = compression;
        this.places = places;
    }

    @Override
    public List<LearnerProfile> next() throws IOException {
        Optional<LearnerProfile> found = Optional.empty();
        while (found.isEmpty() && read < places.size()) {
            found = read(places.get(read++));
        }
        return found.stream().toList();
    }

    private Optional<LearnerProfile> read(Chosen.Place place) throws IOException {
        Optional<LearnerProfile> kept = store.read(t -> {
            Optional<Packed> packed = t.first(
                    row -> new Packed(row.bytes("hash"), row.bytes("content")),
                    "SELECT v.hash, v.content FROM span s JOIN version v ON v.hash = s.version"
                            + " WHERE s.learner_id = ? AND s.from_number = ?",
                    Key.of(place.learnerId()),
                    place.from());
            return packed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Version.read(packed.get().hash(), packed.get().content(), compression));
        });
        return kept.map(profile -> place.lastSeen().map(profile::leftAfter).orElse(profile));
    }

    private record Packed(byte[] hash, byte[] content) {}
}
