package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.UnreadableJsonException;
import registrar.json.UnreadableJsonException.Found;
import registrar.setting.Secret;

/** Sends one request, within the budget, and judges its answer. */
final class Caller implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
    private static final int MOST_REDIRECTS = 5;

    /** What a body may look like that was cut or garbled on its way. */
    private static final Set<Found> MAY_PASS = Set.of(Found.CUT, Found.NOT_JSON, Found.NOT_UTF8, Found.NOTHING);

    private final ApiSettings settings;
    private final ApiLimits limits;
    private final Time time;
    private final RequestBudget budget;
    private final OkHttpClient http;
    private final Semaphore largeReplies = new Semaphore(1);
    private final LongAdder made = new LongAdder();

    Caller(ApiSettings settings, ApiLimits limits, Time time, RequestBudget budget) throws StoppedException {
        if (!settings.key().reveal().matches("[\\x21-\\x7E]+")) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The API key holds a space, a line break or a letter that no key has. Copy it again, alone, into"
                            + " REGISTRAR_API_KEY or the api-key-file.");
        }
        this.settings = settings;
        this.limits = limits;
        this.time = time;
        this.budget = budget;
        this.http = HttpClients.of(settings, limits);
    }

    /** @param patience what this try may take at most */
    <T> Attempt<T> attempt(Question<T> question, Duration patience) throws IOException, InterruptedException {
        HttpUrl target = question.url();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            RequestBudget.Sent sent = budget.take(question.urgent());
            made.increment();
            try (Response response = call(target, patience).execute()) {
                RateHeaders headers = RateHeaders.of(response::header, time.now());
                if (response.code() == 401) {
                    throw wrongKey(settings.address());
                }
                budget.learn(sent, headers);
                LOG.debug("Request {}: {}", sent.number(), response.code());
                if (!response.isRedirect()) {
                    return judge(sent.number(), response, headers, question);
                }
                target = Redirects.follow(response);
            } catch (StoppedException told) {
                budget.stop(told);
                http.dispatcher().cancelAll();
                throw told;
            } catch (IOException fault) {
                if (Thread.currentThread().isInterrupted()) {
                    throw fault;
                }
                return Faults.judge(target, fault);
            } finally {
                budget.release();
            }
        }
        throw Redirects.endless(question.url());
    }

    private Call call(HttpUrl url, Duration patience) {
        Call call = http.newCall(request(url, settings.key()));
        call.timeout().timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        return call;
    }

    static Request request(HttpUrl url, Secret key) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + key.reveal())
                .header("Accept", "application/json")
                .header("User-Agent", "registrar")
                .build();
    }

    static StoppedException wrongKey(ApiAddress address) {
        return new StoppedException(
                StopReason.NOT_PERMITTED,
                address.host() + " does not accept the API key (401). Check REGISTRAR_API_KEY or the"
                        + " api-key-file against the key in the platform's settings.");
    }

    private <T> Attempt<T> judge(long number, Response response, RateHeaders headers, Question<T> question)
            throws IOException {
        int status = response.code();
        if (status == 200) {
            return read(response, question);
        }
        if (status == 429) {
            return new Attempt.Throttled<>(number, headers);
        }
        if (status >= 500 || status == 408 || status == 425) {
            return new Attempt.Faulty<>("the answer " + status, patience(response, headers), false);
        }
        return new Attempt.Settled<>(new Answer.Refused<>(status));
    }

    private Duration patience(Response response, RateHeaders headers) throws StoppedException {
        Duration asked = headers.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(limits.longestWait()) > 0) {
            throw new StoppedException(
                    StopReason.TRY_LATER,
                    Places.of(response.request().url()) + " answers " + response.code() + " and asks to wait "
                            + asked.toMinutes() + " minutes. Try again later.");
        }
        return asked;
    }

    private <T> Attempt<T> read(Response response, Question<T> question) throws IOException {
        try (ReplyBody body = ReplyBody.read(response, question.mostBytes(), largeReplies)) {
            return new Attempt.Settled<>(new Answer.Given<>(question.reader().read(body)));
        } catch (UnreadableJsonException unreadable) {
            if (unreadable.found() == Found.HTML) {
                throw notTheApi(response.request().url(), unreadable);
            }
            return MAY_PASS.contains(unreadable.found())
                    ? Attempt.Faulty.of(unreadable.getMessage())
                    : new Attempt.Settled<>(new Answer.Failed<>(unreadable.getMessage(), false));
        }
    }

    private static StoppedException notTheApi(HttpUrl url, UnreadableJsonException found) {
        return new StoppedException(
                StopReason.UNAVAILABLE,
                "Expected JSON from " + Places.of(url) + ", but found " + found.getMessage()
                        + ", as log-in and error pages are. Check the address: what answers there is not the API.");
    }

    /** How many requests were sent. */
    long made() {
        return made.sum();
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
