package registrar.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a page of a list says of the others.
 *
 * @param hasMore empty when the page does not say
 * @param cursor asks for the next page; opaque
 * @param total how many there are on all pages
 */
public record PageInfo(
        Optional<Boolean> hasMore,
        Optional<String> cursor,
        OptionalLong currentPage,
        OptionalLong perPage,
        OptionalLong total) {
    public PageInfo {
        requireNonNull(hasMore);
        requireNonNull(cursor);
        requireNonNull(currentPage);
        requireNonNull(perPage);
        requireNonNull(total);
    }
}
