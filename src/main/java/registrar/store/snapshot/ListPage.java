package registrar.store.snapshot;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import registrar.json.PageInfo;

/**
 * A page of a list, as far as it takes to go on behind it after an interruption.
 *
 * @param list such as {@code users}, {@code clients}, {@code clients/ID/licenses}, {@code events/award}
 * @param number counted from 1
 * @param size elements, broken ones included
 * @param digest of its elements' ids
 * @param last true when no page follows
 */
public record ListPage(String list, int number, Optional<PageInfo> info, int size, long digest, boolean last) {
    public ListPage {
        requireNonNull(list);
        requireNonNull(info);
    }
}
