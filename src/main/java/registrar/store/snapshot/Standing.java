package registrar.store.snapshot;

import java.nio.ByteBuffer;
import registrar.learner.LearnerProfile;
import registrar.learner.SourceDate;

/**
 * Which of two profiles of one learner to keep, as bytes of which the greater wins: the one with enrolments, then the one
 * changed last, then the longer one, then either.
 */
final class Standing {
    /** Of whoever was not received at all. */
    static final byte[] NONE = new byte[1];

    private Standing() {}

    static byte[] of(LearnerProfile profile, boolean whole, byte[] line) {
        long changed = profile.account().updatedAt().map(Standing::millis).orElse(Long.MIN_VALUE);
        return ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES + 8)
                .put((byte) (whole ? 1 : 0))
                .putLong(changed ^ Long.MIN_VALUE)
                .putInt(line.length)
                .put(Hash.of(line), 0, 8)
                .array();
    }

    /** True when enrolments came with it. */
    static boolean whole(byte[] standing) {
        return standing[0] == 1;
    }

    private static long millis(SourceDate date) {
        if (date instanceof SourceDate.At at) {
            return at.instant().toEpochMilli();
        }
        return ((SourceDate.On) date).day().toEpochDay() * 86_400_000;
    }
}
