package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.json.Feed;
import registrar.sandbox.Count;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.SandboxSettings;
import registrar.store.snapshot.SnapshotEntry;

/** What a tenant of 10,000 learners costs in requests, as the sandbox counts them. */
@Tag("long")
class RequestEconomyTest {
    private static final int LEARNERS = 10_000;
    private static final int PAGE_SIZE = 25;

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"FULL, false", "LEAN, false", "FULL, true", "LEAN, true"})
    void aFetchCostsLittleMoreThanItsPagesAndTheNextOneNoProfile(ListDetail detail, boolean feeds) throws IOException {
        SandboxSettings settings = SandboxSettings.standard()
                .withLearners(LEARNERS)
                .with(Dialect.DOCUMENTED.with(detail).withPageSize(PAGE_SIZE))
                .withoutFeeds(404, feeds ? new Feed[0] : Feed.values());
        try (StoredTenant tenant = StoredTenant.of(settings, temp)) {
            SnapshotEntry first = tenant.fetch().snapshot();
            tell("first", detail, feeds, tenant);
            int pages = LEARNERS / PAGE_SIZE;
            int alone = detail == ListDetail.LEAN ? LEARNERS : 0;
            assertThat(first.learners()).isEqualTo(LEARNERS);
            assertThat(tenant.asked(Count.USERS)).isEqualTo(alone);
            assertThat(tenant.asked(Count.EVENT_LISTS)).isEqualTo(feeds ? 4 * LEARNERS / 100 : 4);
            long counted = tenant.askedInAll()
                    - tenant.asked(Count.CLIENT_LISTS)
                    - tenant.asked(Count.LICENSE_LISTS)
                    - (feeds ? tenant.asked(Count.EVENT_LISTS) : 0);
            assertThat((double) counted).isLessThanOrEqualTo(1.03 * pages + 1.03 * alone);

            SnapshotEntry second = tenant.fetch().snapshot();
            tell("second", detail, feeds, tenant);
            assertThat(second.changed()).isZero();
            assertThat(tenant.asked(Count.USERS)).isZero();
        }
    }

    private static void tell(String which, ListDetail detail, boolean feeds, StoredTenant tenant) {
        System.out.printf(
                Locale.ROOT,
                "%s fetch, %s lists, feeds %s: %d requests (%d pages, %d learners, %d events, %d clients, %d licenses)%n",
                which,
                detail,
                feeds ? "on" : "off",
                tenant.askedInAll(),
                tenant.asked(Count.USER_LISTS),
                tenant.asked(Count.USERS),
                tenant.asked(Count.EVENT_LISTS),
                tenant.asked(Count.CLIENT_LISTS),
                tenant.asked(Count.LICENSE_LISTS));
    }
}
