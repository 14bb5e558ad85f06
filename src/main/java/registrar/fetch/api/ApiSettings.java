package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import registrar.setting.Secret;

/**
 * How the API is reached.
 *
 * @param rate requests a minute; empty leaves it to what the answers say
 * @param burst how many may go at once after a pause; counts only beside {@code rate}
 * @param proxy such as {@code http://proxy.example:3128}
 * @param caFile certificates in PEM that are trusted beside the usual ones
 */
public record ApiSettings(
        ApiAddress address, Secret key, OptionalInt rate, int burst, Optional<URI> proxy, Optional<Path> caFile) {
    public ApiSettings {
        requireNonNull(address);
        requireNonNull(key);
        requireNonNull(rate);
        requireNonNull(proxy);
        requireNonNull(caFile);
        if (burst < 1 || rate.isPresent() && rate.getAsInt() < 1) {
            throw new IllegalArgumentException("Rate and burst must be at least 1");
        }
    }

    /** Straight to the address, at the rate the answers allow. */
    public static ApiSettings of(ApiAddress address, Secret key) {
        return new ApiSettings(address, key, OptionalInt.empty(), 1, Optional.empty(), Optional.empty());
    }

    public ApiSettings withRate(int perMinute, int atOnce) {
        return new ApiSettings(address, key, OptionalInt.of(perMinute), atOnce, proxy, caFile);
    }
}
