package registrar.fetch.api;

import okhttp3.HttpUrl;
import registrar.fetch.Shown;

/** Addresses in messages: host and path, without a query. */
final class Places {
    private Places() {}

    static String of(HttpUrl url) {
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        return url.host() + port + Shown.of(url.encodedPath());
    }
}
