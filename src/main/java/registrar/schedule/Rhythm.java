package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often schedules are looked after.
 *
 * @param poll how often it is asked what is due
 * @param beat how often who carries out a firing says that it lives
 * @param missed beats after which it counts as dead, at least 4
 * @param grace how long a firing may go on when the program ends
 */
public record Rhythm(Duration poll, Duration beat, int missed, Duration grace) {
    /** Dead after a minute; the program ends within a few seconds. */
    public static final Rhythm USUAL =
            new Rhythm(Duration.ofSeconds(1), Duration.ofSeconds(10), 6, Duration.ofSeconds(4));

    public Rhythm {
        requireNonNull(poll);
        requireNonNull(beat);
        requireNonNull(grace);
    }

    /** After which somebody who is not heard of counts as dead. */
    public Duration silence() {
        return beat.multipliedBy(missed);
    }
}
