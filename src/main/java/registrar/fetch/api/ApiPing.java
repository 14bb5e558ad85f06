package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Asks the API for a sign of life: its smallest request, tried once. */
public final class ApiPing {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final ApiLimits LIMITS =
            new ApiLimits(PATIENCE, PATIENCE, PATIENCE, PATIENCE, PATIENCE, 1, 1 << 16, 1 << 16, 1);
    private static final Pattern NOT_VALID = Pattern.compile("\"valid\"\\s*:\\s*false");
    private static final int ENOUGH = 2_000;

    private final ApiSettings settings;
    private final InstantSource clock;

    /** @param clock by which the answer is received */
    public ApiPing(ApiSettings settings, InstantSource clock) {
        this.settings = requireNonNull(settings);
        this.clock = requireNonNull(clock);
    }

    /**
     * What answered.
     *
     * @param throttled it answered that no more requests are allowed for now
     * @param limit requests a minute, when the answer names them; {@code remaining} likewise
     * @param date by the server's clock, to the second
     * @param received by ours
     * @param took from the question to the answer
     */
    public record Pong(
            boolean throttled,
            OptionalLong limit,
            OptionalLong remaining,
            Optional<Instant> date,
            Instant received,
            Duration took) {
        public Pong {
            requireNonNull(limit);
            requireNonNull(remaining);
            requireNonNull(date);
            requireNonNull(received);
            requireNonNull(took);
        }
    }

    /** @throws StoppedException when nobody answers, or not the API, or it refuses the key */
    public Pong ask() throws IOException {
        HttpUrl url = HttpUrl.get(settings.address().base())
                .newBuilder()
                .addPathSegment("ping")
                .build();
        OkHttpClient http = HttpClients.of(settings, LIMITS);
        long begun = System.nanoTime();
        try (Response response =
                http.newCall(Caller.request(url, settings.key())).execute()) {
            return judge(response, Duration.ofNanos(System.nanoTime() - begun));
        } catch (StoppedException told) {
            throw told;
        } catch (IOException fault) {
            String found = ((Attempt.Faulty<?>) Faults.judge(url, fault)).found();
            throw unavailable(url, found + ". Check the address, the network and the proxy.");
        } finally {
            http.connectionPool().evictAll();
        }
    }

    private Pong judge(Response response, Duration took) throws IOException {
        HttpUrl url = response.request().url();
        if (response.isRedirect()) {
            HttpUrl to = Redirects.follow(response);
            throw unavailable(
                    url, "that it leads to " + Places.of(to) + ". Use the address the API itself answers at.");
        }
        switch (response.code()) {
            case 200 -> checkBody(url, response.peekBody(ENOUGH).string());
            case 401 -> throw Caller.wrongKey(settings.address());
            case 403 ->
                throw new StoppedException(
                        StopReason.NOT_PERMITTED,
                        settings.address().host() + " knows the API key but allows it nothing (403). Ask the"
                                + " platform's administrator for a key that may read learners, or to admit this"
                                + " machine's address.");
            case 429 -> {
                // the key is known, and the headers say the rest
            }
            default ->
                throw unavailable(
                        url,
                        "the answer " + response.code()
                                + (response.code() >= 500
                                        ? ". Try again later."
                                        : ", so it may not be the API. Check the address."));
        }
        return pong(response, took);
    }

    private Pong pong(Response response, Duration took) {
        RateHeaders headers = RateHeaders.of(response::header, clock.instant());
        return new Pong(
                response.code() == 429,
                headers.limit(),
                headers.remaining(),
                Optional.ofNullable(response.headers().getInstant("Date")),
                clock.instant(),
                took);
    }

    private void checkBody(HttpUrl url, String body) throws StoppedException {
        if (!body.strip().startsWith("{")) {
            throw unavailable(
                    url, "something else than JSON, as log-in pages are. Check the address: it is not the API's.");
        }
        if (NOT_VALID.matcher(body).find()) {
            throw Caller.wrongKey(settings.address());
        }
    }

    private static StoppedException unavailable(HttpUrl url, String found) {
        return new StoppedException(
                StopReason.UNAVAILABLE, "Expected an answer from " + Places.of(url) + ", but found " + found);
    }
}
