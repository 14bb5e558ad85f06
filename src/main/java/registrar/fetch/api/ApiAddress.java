package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the API answers: {@code https}, or plain {@code http} on this machine.
 *
 * @param base ends with {@code /incoming/v2}
 */
public record ApiAddress(URI base) {
    private static final String API = "/incoming/v2";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    public ApiAddress {
        requireNonNull(base);
    }

    /** Whether a source is an address rather than a folder. */
    public static boolean looksLikeOne(String source) {
        return source.regionMatches(true, 0, "https://", 0, 8) || source.regionMatches(true, 0, "http://", 0, 7);
    }

    /**
     * Adds {@code /incoming/v2} when it is missing and drops slashes at the end.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static ApiAddress parse(String text) {
        URI uri = uri(text.strip());
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        if (!secure && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "Expected an address that begins with https://, but found plain http to " + host
                            + ", which would show the API key to everyone on the way. Plain http is for this machine only.");
        }
        String path = uri.getRawPath().replaceFirst("/+$", "");
        String whole = path.endsWith(API) ? path : path + API;
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new ApiAddress(URI.create((secure ? "https://" : "http://") + host + port + whole));
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (looksLikeOne(text) && uri.getHost() != null && plain) {
                return uri;
            }
        } catch (URISyntaxException told) {
            // below
        }
        throw new IllegalArgumentException("Expected the address of a tenant, such as https://acme.example, but found"
                + " something else. Give scheme and host only; the key goes into REGISTRAR_API_KEY.");
    }

    /** For people: the host, with its port when it is not the usual one. */
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }
}
