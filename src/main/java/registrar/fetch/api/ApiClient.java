package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.HttpUrl;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Snapshot.Requests;

/** Asks the API, and asks again where that may help: each request is bounded in tries and in time. */
final class ApiClient implements Closeable {
    private static final int TRIES_OF_AN_UNKNOWN_HOST = 3;

    /** Each may take some megabytes. */
    private static final int MOST_PAGES_AT_ONCE = 8;

    private final ApiLimits limits;
    private final Time time;
    private final HttpUrl base;
    private final RequestBudget budget;
    private final Caller caller;
    private final Backoff backoff;
    private final LongAdder retried = new LongAdder();
    private final LongAdder throttled = new LongAdder();
    private final long begun;

    ApiClient(ApiSettings settings, ApiLimits limits, Time time) throws StoppedException {
        this.limits = limits;
        this.time = time;
        this.base = HttpUrl.get(settings.address().base());
        this.budget = new RequestBudget(settings.rate(), settings.burst(), time, limits.longestWait());
        this.caller = new Caller(settings, limits, time, budget);
        this.backoff = new Backoff(time);
        this.begun = time.nanos();
    }

    /** An address below the API's. */
    HttpUrl.Builder at(String... encodedSegments) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : encodedSegments) {
            url.addEncodedPathSegment(segment);
        }
        return url;
    }

    Requests requests() {
        return new Requests(caller.made(), retried.sum(), throttled.sum());
    }

    /** How many pages may usefully be under way at once. */
    int pagesAtOnce() {
        return Math.min(budget.useful(), MOST_PAGES_AT_ONCE);
    }

    ApiLimits limits() {
        return limits;
    }

    /** @throws StoppedException when the run cannot go on */
    <T> Answer<T> get(Question<T> question) throws IOException {
        try {
            return new Asking<>(question).ask();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }

    @Override
    public void close() {
        caller.close();
    }

    /** One request with all its tries. */
    private final class Asking<T> {
        private final Question<T> question;
        private long deadline = time.nanos() + limits.call().toNanos();
        private int tries;

        Asking(Question<T> question) {
            this.question = question;
        }

        Answer<T> ask() throws IOException, InterruptedException {
            while (true) {
                Attempt<T> attempt = caller.attempt(question, patience());
                tries++;
                if (attempt instanceof Attempt.Settled<T> settled) {
                    return settled.answer();
                }
                boolean again = attempt instanceof Attempt.Throttled<T> answered
                        ? throttle(answered)
                        : again((Attempt.Faulty<T>) attempt);
                if (!again) {
                    return new Answer.Failed<>(found(attempt) + ", " + tries + " times", true);
                }
                retried.increment();
            }
        }

        private Duration patience() {
            return budget.isAnswered() || silenceLeft().compareTo(limits.attempt()) > 0
                    ? limits.attempt()
                    : silenceLeft();
        }

        /** The budget makes everybody wait, this request with them. */
        private boolean throttle(Attempt.Throttled<T> answered) throws StoppedException {
            throttled.increment();
            Duration told = answered.headers().wait(true).orElseGet(() -> backoff.untold(tries));
            // "at once", or a date that has passed, after a refusal: not without any pause
            Duration wait = told.isZero() ? backoff.after(tries, told) : told;
            budget.throttle(answered.number(), wait);
            deadline += wait.toNanos();
            return tries < limits.tries();
        }

        private boolean again(Attempt.Faulty<T> faulty) throws StoppedException, InterruptedException {
            Duration wait = backoff.after(tries, faulty.atLeast());
            if (!budget.isAnswered() && silent(faulty, wait)) {
                throw new StoppedException(
                        StopReason.UNAVAILABLE,
                        "Expected an answer from " + Places.of(question.url()) + ", but found " + faulty.found()
                                + ". Check the address, the network and the proxy, or try again later.");
            }
            if (tries >= limits.tries() || time.nanos() + wait.toNanos() - deadline >= 0) {
                return false;
            }
            time.sleep(wait);
            return true;
        }

        /** Before the first answer of all there is less patience: more likely the address is wrong. */
        private boolean silent(Attempt.Faulty<T> faulty, Duration wait) {
            boolean unknown = faulty.unknownHost() && tries >= TRIES_OF_AN_UNKNOWN_HOST;
            return unknown || tries >= limits.tries() || silenceLeft().compareTo(wait) <= 0;
        }

        private String found(Attempt<T> attempt) {
            return attempt instanceof Attempt.Faulty<T> faulty
                    ? faulty.found()
                    : "that no more requests are allowed (429)";
        }
    }

    private Duration silenceLeft() {
        return limits.silence().minusNanos(time.nanos() - begun);
    }
}
