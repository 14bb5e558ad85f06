package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * The issuer's mark, read once.
 *
 * @param type {@code image/png}, {@code image/jpeg} or {@code image/svg+xml}
 */
public record Logo(String type, byte[] bytes) {
    public Logo {
        requireNonNull(type);
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && type.equals(logo.type) && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + type + ", " + bytes.length + " bytes]";
    }
}
