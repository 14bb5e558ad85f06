package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.fetch.TenantFetch.Taken;
import registrar.sandbox.Count;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.FaultPlan;
import registrar.sandbox.SandboxSettings;
import registrar.store.snapshot.SnapshotEntry.Kind;

/** A fetch that is interrupted wherever it is goes on with what it has. */
@Timeout(180)
class InterruptedFetchTest {
    private static final int LEARNERS = 120;
    private static final int IN_FLIGHT = 8;

    @TempDir
    Path temp;

    private static SandboxSettings crowd(ListDetail detail) {
        return SandboxSettings.standard()
                .withLearners(LEARNERS)
                .with(Dialect.DOCUMENTED.with(detail).withPageSize(4));
    }

    /** Lets the fetch get so many requests far, then interrupts the thread it runs on. */
    private static boolean isInterrupted(StoredTenant tenant, long after) throws IOException {
        Thread fetching = Thread.currentThread();
        AtomicLong left = new AtomicLong(after);
        tenant.people().onRequest(count -> {
            if (left.decrementAndGet() == 0) {
                fetching.interrupt();
            }
        });
        try {
            tenant.fetch();
            Thread.interrupted(); // it was through before its time
            return false;
        } catch (InterruptedIOException interrupted) {
            assertThat(Thread.interrupted()).isTrue();
            return true;
        } finally {
            tenant.people().onRequest(count -> {});
        }
    }

    @ParameterizedTest
    @CsvSource({"LEAN, 1", "LEAN, 2", "FULL, 3"})
    void endsInTheSameSnapshotAndAsksForNothingTwiceButWhatWasUnderWay(ListDetail detail, long seed)
            throws IOException {
        Path clean = Files.createDirectory(temp.resolve("clean"));
        try (StoredTenant tenant = StoredTenant.of(crowd(detail), temp);
                StoredTenant undisturbed = StoredTenant.of(crowd(detail), clean)) {
            Random dice = new Random(seed);
            int times = 0;
            long requests = 0;
            while (times < 6 && isInterrupted(tenant, 1 + dice.nextInt(detail == ListDetail.LEAN ? 30 : 9))) {
                requests += tenant.askedInAll();
                times++;
            }
            Taken taken = tenant.fetch();
            requests += tenant.askedInAll();
            Taken wanted = undisturbed.fetch();

            assertThat(times).isEqualTo(6);
            assertThat(taken.resumed()).isTrue();
            assertThat(tenant.learners(taken.snapshot())).isEqualTo(undisturbed.learners(wanted.snapshot()));
            assertThat(requests)
                    .as("%d interruptions", times)
                    .isBetween(undisturbed.askedInAll(), undisturbed.askedInAll() + (long) times * (2 * IN_FLIGHT + 4));
            assertThat(taken.snapshot().requests().made()).isGreaterThanOrEqualTo(requests);
        }
    }

    @Test
    void aBadDayWithInterruptionsEndsWithEverybody() throws IOException {
        SandboxSettings settings =
                crowd(ListDetail.LEAN).with(FaultPlan.of(0.2, 5).withRetryAfter(0));
        try (StoredTenant tenant = StoredTenant.of(settings, temp)) {
            Random dice = new Random(9);
            for (int i = 0; i < 6 && isInterrupted(tenant, 20 + dice.nextInt(80)); i++) {
                assertThat(tenant.snapshots.newest()).as("nothing complete yet").isEmpty();
            }
            assertThat(tenant.fetch().snapshot().learners()).isEqualTo(LEARNERS);
        }
    }

    @Test
    void anIncrementalFetchGoesOnAsOne() throws IOException {
        try (StoredTenant tenant = StoredTenant.of(crowd(ListDetail.LEAN), temp)) {
            tenant.fetch();
            for (int i = 0; i < 40; i++) {
                tenant.people().set(tenant.people().id(i * 3), "name", "\"Other " + i + "\"");
            }
            assertThat(isInterrupted(tenant, 50)).isTrue();
            long before = tenant.asked(Count.USERS);
            Taken second = tenant.fetch();
            assertThat(second.resumed()).isTrue();
            assertThat(second.snapshot().kind()).isEqualTo(Kind.INCREMENTAL);
            assertThat(second.snapshot().changed()).isEqualTo(40);
            assertThat(before + tenant.asked(Count.USERS)).isBetween(40L, 40L + 2 * IN_FLIGHT);
        }
    }
}
