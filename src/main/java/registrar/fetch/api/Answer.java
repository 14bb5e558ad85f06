package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

/** What became of a request, tries and all. What ends a run is a {@code StoppedException} instead. */
sealed interface Answer<T> {
    /** The source answered as it should. */
    record Given<T>(T value) implements Answer<T> {
        public Given {
            requireNonNull(value);
        }
    }

    /** The source answers, but not this: 3xx or 4xx, apart from what ends a run or is tried again. */
    record Refused<T>(int status) implements Answer<T> {}

    /**
     * The source gave no usable answer.
     *
     * @param found the end of a sentence
     * @param mayPass it was tried as often as may be, and might still work later
     */
    record Failed<T>(String found, boolean mayPass) implements Answer<T> {
        public Failed {
            requireNonNull(found);
        }
    }
}
