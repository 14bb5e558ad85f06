package registrar.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * Which answers break. Chance is seeded: the n-th attempt of one request always meets the same fate, whatever else is
 * in flight.
 *
 * @param probability of each answer to break, 0 to 1
 * @param retryAfter what {@link Fault#UNAVAILABLE} asks for, in seconds
 */
public record FaultPlan(double probability, long seed, List<Fault> kinds, Duration stall, int retryAfter) {
    public static final FaultPlan NONE = of(0, 0);

    public FaultPlan {
        kinds = List.copyOf(kinds);
        requireNonNull(stall);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is between 0 and 1, found " + probability);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A fault plan names at least one kind of fault");
        }
    }

    /** The faults of a bad day: 500, 502, 503, cut bodies and dropped connections. */
    public static FaultPlan of(double probability, long seed) {
        return new FaultPlan(
                probability,
                seed,
                List.of(Fault.SERVER_ERROR, Fault.BAD_GATEWAY, Fault.UNAVAILABLE, Fault.CUT_BODY, Fault.DROPPED),
                Duration.ofMinutes(1),
                1);
    }

    public FaultPlan only(Fault... chosen) {
        return new FaultPlan(probability, seed, List.of(chosen), stall, retryAfter);
    }

    public FaultPlan withStall(Duration other) {
        return new FaultPlan(probability, seed, kinds, other, retryAfter);
    }

    public FaultPlan withRetryAfter(int seconds) {
        return new FaultPlan(probability, seed, kinds, stall, seconds);
    }
}
