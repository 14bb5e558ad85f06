package registrar.fetch.api;

import okhttp3.HttpUrl;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Why a run ends when a list is not to be had. */
final class Unlistable {
    private Unlistable() {}

    static StoppedException stopped(HttpUrl url, Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused && refused.status() == 403) {
            return new StoppedException(
                    StopReason.NOT_PERMITTED,
                    "The API key may not list " + Places.of(url)
                            + " (403). Use a key that may, or ask for single learners" + " with --learner.");
        }
        String found = answer instanceof Answer.Refused<?> refused
                ? "the answer " + refused.status() + ", so it may not be the API. Check the address."
                : ((Answer.Failed<?>) answer).found() + ". Try again later.";
        return new StoppedException(
                StopReason.UNAVAILABLE, "Expected a list from " + Places.of(url) + ", but found " + found);
    }
}
