package registrar.fetch.api;

import java.time.Duration;

/** What became of one try. */
sealed interface Attempt<T> {
    /** It is settled, one way or the other. */
    record Settled<T>(Answer<T> answer) implements Attempt<T> {}

    /**
     * It may work another time.
     *
     * @param found the end of a sentence
     * @param atLeast how long the source asks to wait
     * @param unknownHost which will hardly be known a minute later
     */
    record Faulty<T>(String found, Duration atLeast, boolean unknownHost) implements Attempt<T> {
        static <T> Faulty<T> of(String found) {
            return new Faulty<>(found, Duration.ZERO, false);
        }
    }

    /**
     * Answered with 429.
     *
     * @param number of the request
     */
    record Throttled<T>(long number, RateHeaders headers) implements Attempt<T> {}
}
