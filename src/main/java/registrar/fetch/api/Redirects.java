package registrar.fetch.api;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Redirects are followed on the same host only: the key goes nowhere else. */
final class Redirects {
    private Redirects() {}

    static HttpUrl follow(Response response) throws StoppedException {
        HttpUrl from = response.request().url();
        Optional<HttpUrl> to = Optional.ofNullable(response.header("Location")).map(from::resolve);
        boolean same = to.filter(t -> t.host().equals(from.host()) && secureEnough(from, t))
                .isPresent();
        if (!same) {
            throw new StoppedException(
                    StopReason.UNAVAILABLE,
                    "Expected an answer from " + Places.of(from) + ", but it leads to "
                            + to.map(HttpUrl::host).orElse("nowhere")
                            + ", to which the API key is not sent. Use the address the API itself answers at.");
        }
        return to.get();
    }

    /** Never back to plain http, never to another service of the host. */
    private static boolean secureEnough(HttpUrl from, HttpUrl to) {
        boolean samePlace = to.scheme().equals(from.scheme()) && to.port() == from.port();
        return samePlace || !from.isHttps() && to.isHttps();
    }

    static StoppedException endless(HttpUrl url) {
        return new StoppedException(
                StopReason.UNAVAILABLE,
                "Expected an answer from " + Places.of(url)
                        + ", but it only leads from one address to the next. Use the"
                        + " address the API itself answers at.");
    }
}
