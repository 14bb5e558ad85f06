package registrar.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How reading a list went.
 *
 * @param elements how many were handed on, broken ones included
 * @param list false when the body was a single object
 * @param owner the id that stands beside the list: the client whose licenses it holds
 * @param brokenOff why the list could not be read to its end, when it could not
 */
public record Listing(
        long elements,
        boolean list,
        Optional<String> owner,
        Optional<PageInfo> pageInfo,
        Optional<UnreadableJsonException> brokenOff) {
    public Listing {
        requireNonNull(owner);
        requireNonNull(pageInfo);
        requireNonNull(brokenOff);
    }
}
