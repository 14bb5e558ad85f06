package registrar.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import registrar.fetch.api.TrustedCertificates;
import registrar.json.JsonReader;
import registrar.mail.MailSettings.SignIn;
import registrar.mail.NoServerException.Kind;
import registrar.setting.Secret;

/**
 * Access tokens for the mail server (OAuth 2.0): asked for when one is needed, kept in memory until shortly before their
 * end. For several threads.
 */
final class AccessTokens {
    private static final Duration SPARE = Duration.ofMinutes(5);
    private static final long USUAL_SECONDS = 3_600;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern MICROSOFT = Pattern.compile("AADSTS\\d{1,10}");

    private final MailSettings settings;
    private final MailLimits limits;
    private final Clock clock;
    private HttpClient client;
    private Secret token;
    private Instant until = Instant.EPOCH;

    AccessTokens(MailSettings settings, MailLimits limits, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    synchronized boolean isKept() {
        return token != null && clock.instant().isBefore(until);
    }

    synchronized void forget() {
        token = null;
    }

    /** @throws NoServerException when none is given out */
    synchronized Secret token() throws IOException {
        if (!isKept()) {
            fetch();
        }
        return token;
    }

    private void fetch() throws IOException {
        Instant now = clock.instant();
        Map<String, Object> answer;
        if (settings.signIn() instanceof SignIn.ClientCredentials app) {
            answer = ask(app.tokenUrl(), credentials(app));
        } else if (settings.signIn() instanceof SignIn.ServiceAccount account) {
            ServiceKey key = ServiceKey.read(account.keyFile());
            answer = ask(key.tokenUrl(), assertion(key, account, now));
        } else {
            throw new IllegalStateException("No token is needed to sign in with a password");
        }
        if (!(answer.get("access_token") instanceof String given) || given.isBlank()) {
            throw new NoServerException(
                    Kind.SIGN_IN, "The token server answered without an access_token. Check mail.oauth.", null);
        }
        long seconds = answer.get("expires_in") instanceof Long said ? said : USUAL_SECONDS;
        token = Secret.of(given);
        until = now.plusSeconds(seconds).minus(SPARE);
    }

    private static Map<String, String> credentials(SignIn.ClientCredentials app) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", app.clientId());
        form.put("client_secret", app.clientSecret().reveal());
        form.put("scope", app.scope());
        return form;
    }

    private static Map<String, String> assertion(ServiceKey key, SignIn.ServiceAccount account, Instant now)
            throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        form.put("assertion", key.assertion(account.user(), now));
        return form;
    }

    private Map<String, Object> ask(String url, Map<String, String> form) throws IOException {
        URI server = checked(url);
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(server)
                .timeout(limits.stall())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return answer(server, response.statusCode(), in.readNBytes(LONGEST_ANSWER));
            }
        } catch (NoServerException told) {
            throw told;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoServerException(Kind.PASSING, "Asking for an access token was interrupted.", stopped);
        } catch (IOException failed) {
            throw new NoServerException(
                    Kind.PASSING,
                    "The token server " + server.getHost() + " cannot be reached (" + SmtpLine.cause(failed)
                            + "). Check mail.oauth and the network.",
                    failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI checked(String url) throws IOException {
        URI server = URI.create(url);
        boolean here = "http".equals(server.getScheme())
                && InetAddress.getByName(server.getHost()).isLoopbackAddress();
        if (!"https".equals(server.getScheme()) && !here) {
            throw new NoServerException(
                    Kind.SETTINGS,
                    "Expected the token server at an address that begins with https, so that no secret is read on its"
                            + " way; it begins with " + server.getScheme() + ". Check mail.oauth.token-url.",
                    null);
        }
        return server;
    }

    private HttpClient client() throws IOException {
        if (client == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder().connectTimeout(limits.connect()).followRedirects(HttpClient.Redirect.NEVER);
            if (settings.caFile().isPresent()) {
                builder.sslContext(
                        TrustedCertificates.with(settings.caFile().get()).context());
            }
            client = builder.build();
        }
        return client;
    }

    private static Map<String, Object> answer(URI server, int status, byte[] body) throws NoServerException {
        Map<String, Object> answer = members(body);
        if (status == 200) {
            return answer;
        }
        if (status == 429 || status >= 500) {
            throw new NoServerException(
                    Kind.PASSING,
                    "The token server " + server.getHost() + " is busy or broken (status " + status + ").",
                    null);
        }
        throw new NoServerException(
                Kind.SIGN_IN,
                "The token server " + server.getHost() + " gives no access (status " + status + reason(answer)
                        + "). Check mail.oauth: the id, whether the secret or key is still good, the scope, and that an"
                        + " administrator has consented (docs/mail.md).",
                null);
    }

    /** Of what the server says only words of a known form: the rest may repeat what it was sent. */
    private static String reason(Map<String, Object> answer) {
        String reason = "";
        if (answer.get("error") instanceof String error && ERROR.matcher(error).matches()) {
            reason = ", " + error;
        }
        Matcher number = MICROSOFT.matcher(String.valueOf(answer.get("error_description")));
        return number.find() ? reason + ", " + number.group() : reason;
    }

    private static Map<String, Object> members(byte[] body) {
        Map<String, Object> members = new LinkedHashMap<>();
        try {
            if (JsonReader.read(new ByteArrayInputStream(body)) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> members.put(String.valueOf(name), value));
            }
        } catch (IOException notJson) {
            // a login page or the like: the status says enough
        }
        return members;
    }
}
