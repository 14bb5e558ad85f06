package registrar.store.snapshot;

import java.util.List;

/**
 * Who was removed.
 *
 * @param ids of the learners; empty when nobody is known by the name given
 * @param names the ids, and every e-mail address and external id that the store knew them by
 */
public record Forgotten(List<String> ids, List<String> names) {
    public Forgotten {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
    }
}
