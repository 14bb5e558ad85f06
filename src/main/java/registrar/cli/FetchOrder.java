package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import registrar.store.snapshot.SnapshotEntry;

/**
 * What {@code registrar fetch} asks for.
 *
 * @param kind empty lets the age of the last full snapshot decide
 */
public record FetchOrder(ExportOrder.Place place, Optional<SnapshotEntry.Kind> kind, Call call) {
    public FetchOrder {
        requireNonNull(place);
        requireNonNull(kind);
        requireNonNull(call);
    }
}
