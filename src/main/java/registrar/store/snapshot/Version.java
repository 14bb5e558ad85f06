package registrar.store.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.json.ProfileReader;
import registrar.json.ProfileWriter;
import registrar.learner.LearnerProfile;
import registrar.store.Key;
import registrar.store.Transaction;

/** A learner as they were at some time: the record, by its hash. */
record Version(
        String learnerId, byte[] hash, byte[] packed, List<byte[]> mentions, boolean paired, Optional<byte[]> email) {
    static Version of(LearnerProfile profile, Compression compression) {
        byte[] line = ProfileWriter.write(profile);
        return new Version(
                profile.id(),
                Hash.of(line),
                compression.pack(line),
                Mentions.of(profile),
                Mentions.paired(profile),
                email(profile));
    }

    static Optional<byte[]> email(LearnerProfile profile) {
        return profile.identity().email().map(email -> Key.of(lower(email)));
    }

    static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static void write(Transaction transaction, List<Version> versions) {
        Pieces pieces = new Pieces();
        List<Object[]> rows = versions.stream()
                .map(version -> new Object[] {
                    version.hash(), version.packed(), group(version, pieces), version.paired() ? 1L : 0L
                })
                .collect(Collectors.toList());
        pieces.write(transaction);
        transaction.updateAll(
                "INSERT INTO version (hash, content, mentions, paired) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (hash) DO NOTHING",
                rows);
    }

    private static byte[] group(Version version, Pieces pieces) {
        return pieces.takeList(version.mentions().stream().map(pieces::take).toList());
    }

    /** The record in packed bytes, if it is the one that was kept under this hash. */
    static LearnerProfile read(byte[] hash, byte[] packed, Compression compression) throws IOException {
        return ProfileReader.stored(Hash.checked(hash, compression.unpack(packed), "a learner's record"));
    }
}
