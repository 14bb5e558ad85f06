package registrar.fetch.api;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import registrar.failure.StoppedException;

/** The one OkHttp client of a source. Retries and redirects are ours, so that requests are counted and the key stays home. */
final class HttpClients {
    private HttpClients() {}

    static OkHttpClient of(ApiSettings settings, ApiLimits limits) throws StoppedException {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(limits.stall())
                .readTimeout(limits.stall())
                .writeTimeout(limits.stall())
                .callTimeout(limits.attempt())
                .connectionPool(new ConnectionPool(RequestBudget.MOST_IN_FLIGHT, 5, TimeUnit.MINUTES));
        settings.proxy().ifPresent(proxy -> use(proxy, client));
        if (settings.caFile().isPresent()) {
            TrustedCertificates trusted =
                    TrustedCertificates.with(settings.caFile().get());
            client.sslSocketFactory(trusted.sockets(), trusted.trustManager());
        }
        return client.build();
    }

    private static void use(URI proxy, OkHttpClient.Builder client) {
        int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
        client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
        Optional.ofNullable(proxy.getUserInfo()).ifPresent(user -> {
            String[] nameAndPassword = (user + ":").split(":", 3);
            String credentials = Credentials.basic(nameAndPassword[0], nameAndPassword[1]);
            client.proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", credentials)
                            .build());
        });
    }
}
