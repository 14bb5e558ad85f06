package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import registrar.fetch.SideFile;
import registrar.fetch.TenantFetch;
import registrar.learner.Progress;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.IntakeRequest;
import registrar.store.snapshot.Snapshots;

/** Fetches a tenant from the API into a store; docs/fetching.md says what is asked, and what is not asked again. */
public final class ApiTenantFetch implements TenantFetch {
    /** What was fetched a day ago and what is fetched now are no longer one moment. */
    private static final Duration RESTART_AFTER = Duration.ofHours(24);

    private final ApiSettings settings;
    private final InstantSource clock;
    private final Time time;
    private final ApiLimits limits;

    /** @param clock says when the snapshot is taken */
    public ApiTenantFetch(ApiSettings settings, InstantSource clock) {
        this(settings, clock, Time.SYSTEM, ApiLimits.USUAL);
    }

    ApiTenantFetch(ApiSettings settings, InstantSource clock, Time time, ApiLimits limits) {
        this.settings = requireNonNull(settings);
        this.clock = requireNonNull(clock);
        this.time = requireNonNull(time);
        this.limits = requireNonNull(limits);
    }

    @Override
    public Taken fetch(Snapshots snapshots, Wish wish, Progress progress) throws IOException {
        SideFile side = SideFile.check(wish.certificates());
        try (ApiClient client = new ApiClient(settings, limits, time);
                Intake intake = snapshots.intake(request(wish))) {
            side.into(intake);
            new StoreFetch(client, intake, progress).run();
            return new Taken(intake.complete(now()), intake.resumed(), intake.setAside());
        }
    }

    private IntakeRequest request(Wish wish) {
        return new IntakeRequest(
                settings.address().base().toString(),
                settings.address().host(),
                wish.kind(),
                wish.fullEvery(),
                now(),
                RESTART_AFTER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
