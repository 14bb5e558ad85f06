package registrar.store.snapshot;

import java.util.Arrays;
import java.util.Optional;
import registrar.store.Row;

/**
 * A learner in the fetch under way.
 *
 * @param listed false while only the snapshot before names them
 * @param rowHash of what the list said
 * @param version once it is known
 * @param standing which of two that came for one learner is better
 */
record Staged(
        State state,
        boolean listed,
        Optional<byte[]> rowHash,
        Optional<byte[]> version,
        byte[] standing,
        Optional<byte[]> email) {
    /** How they stand; the place in this list is kept in the store. */
    enum State {
        WAITING,
        ARRIVED,
        /** As in the snapshot before. */
        KEPT,
        LEFT_OUT,
        GONE;

        boolean present() {
            return this == ARRIVED || this == KEPT;
        }
    }

    static Staged of(Row row) throws java.sql.SQLException {
        return new Staged(
                State.values()[(int) row.number("state")],
                row.flag("listed"),
                row.maybeBytes("row_hash"),
                row.maybeBytes("version"),
                row.bytes("standing"),
                row.maybeBytes("email"));
    }

    /** What is known of a learner of whom this came after what was there before; in any order it comes to the same. */
    Staged after(Staged before) {
        boolean wins = beats(before);
        Staged better = wins ? this : before;
        Staged other = wins ? before : this;
        return new Staged(
                better.state,
                listed || before.listed,
                better.rowHash.or(() -> other.rowHash),
                better.version,
                better.standing,
                better.email);
    }

    private boolean beats(Staged before) {
        boolean whole = Standing.whole(standing);
        if (whole != Standing.whole(before.standing)) {
            return whole;
        }
        if (!whole && state != before.state) {
            return state == State.WAITING && before.state == State.KEPT;
        }
        return Arrays.compareUnsigned(standing, before.standing) > 0;
    }
}
