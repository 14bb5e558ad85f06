package registrar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import registrar.record.Directory;
import registrar.record.Transcript;

/** Reads a learner who is alone in the world. */
public final class Transcripts {
    private Transcripts() {}

    public static Transcript of(ProfileBuilder learner, RulesBuilder rules) {
        return Transcript.of(learner.build(), rules.build(), directory(MemorySnapshot.of(learner)));
    }

    /** The directory of a snapshot that cannot fail. */
    public static Directory directory(MemorySnapshot snapshot) {
        try {
            return Directory.of(snapshot);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
