package registrar.store.snapshot;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * What a fetch into the store is asked for.
 *
 * @param tenant what makes it that tenant and no other: the API's base address, or the folder's path
 * @param source for people: the host, or the folder's name
 * @param wish empty lets the age of the last full snapshot decide between full and incremental
 * @param fullEvery when a full fetch is due again
 * @param now the moment of this fetch
 * @param restartAfter an interrupted fetch that has stood still for longer is begun anew
 */
public record IntakeRequest(
        String tenant,
        String source,
        Optional<SnapshotEntry.Kind> wish,
        TemporalAmount fullEvery,
        Instant now,
        Duration restartAfter) {
    public IntakeRequest {
        requireNonNull(tenant);
        requireNonNull(source);
        requireNonNull(wish);
        requireNonNull(fullEvery);
        requireNonNull(now);
        requireNonNull(restartAfter);
    }
}
