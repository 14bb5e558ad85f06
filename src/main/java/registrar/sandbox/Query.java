package registrar.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request. */
record Query(Map<String, String> parameters) {
    static Query of(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return new Query(parameters);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** @throws IllegalArgumentException when it is there and is no positive number */
    int number(String name, int otherwise) {
        int number = text(name).map(Integer::parseInt).orElse(otherwise);
        if (number < 1) {
            throw new IllegalArgumentException(name + " begins at 1, found " + number);
        }
        return number;
    }

    /** The page that a cursor stands for; cursors are page numbers in Base64, as met in the field. */
    int cursorPage() {
        return text("cursor")
                .map(cursor -> Integer.parseInt(
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1)))
                .orElse(1);
    }

    static String cursor(int page) {
        byte[] digits = Integer.toString(page).getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }
}
