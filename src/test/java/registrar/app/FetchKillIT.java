package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import registrar.sandbox.Count;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.testing.Launch;
import registrar.testing.StoreFile;

/** A fetch, killed at random requests and begun again until it is done; as often as {@link StoreKillIT}. */
@Tag("long")
final class FetchKillIT {
    private static final double MOST_REPEATED = 0.05;

    @TempDir
    Path folder;

    private final Random chance = new Random(Long.getLong("registrar.seed", 1));
    private final AtomicLong killAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Process> running = new AtomicReference<>();
    private long settledWhenKilled;

    @ParameterizedTest
    @EnumSource(ListDetail.class)
    void goesOnWithAFetchHoweverOftenItIsKilled(ListDetail detail) throws Exception {
        int kills = Integer.getInteger("registrar.kills", 10);

        long more = killAndGoOn(2000, kills, detail);

        System.out.printf(
                "%d kills in a fetch of 2,000 learners from %s lists: %d requests more than without, of %d that had been"
                        + " settled (%.1f %%)%n",
                kills, detail, more, settledWhenKilled, 100.0 * more / settledWhenKilled);
    }

    /** @return the requests for pages and learners beyond those of a fetch in one go */
    private long killAndGoOn(int learners, int kills, ListDetail detail) throws Exception {
        SandboxSettings settings = SandboxSettings.standard()
                .with(Dialect.DOCUMENTED.with(detail).withPageSize(5))
                .withLatency(Duration.ofMillis(5))
                .withLearners(learners);
        try (Sandbox sandbox = Sandbox.start(settings)) {
            sandbox.tenant().onRequest(count -> killWhenDue(sandbox));
            for (int kill = 0; kill < kills; kill++) {
                long left = wanted(learners, detail) - settled();
                killAt.set(asked(sandbox) + 1 + chance.nextLong(Math.max(1, 2 * left / (kills - kill + 1))));
                Process run = fetch(sandbox, "data");
                running.set(run);
                assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(run.exitValue()).as("killed by the sandbox").isEqualTo(137);
                assertThat(store().damage()).isEmpty();
                settledWhenKilled += settled();
            }
            killAt.set(Long.MAX_VALUE);

            Process last = fetch(sandbox, "data");
            assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).as(Launch.in(folder).text("stderr")).isZero();

            long more = asked(sandbox) - wanted(learners, detail);
            assertWhole(learners);
            assertThat(fetch(sandbox, "whole").waitFor()).isZero();
            assertThat(contents(store())).isEqualTo(contents(StoreFile.in(folder.resolve("whole"))));
            assertThat((double) more).isLessThanOrEqualTo(MOST_REPEATED * settledWhenKilled);
            return more;
        }
    }

    private void killWhenDue(Sandbox sandbox) {
        if (asked(sandbox) >= killAt.get()) {
            running.get().destroyForcibly();
        }
    }

    private Process fetch(Sandbox sandbox, String data) throws IOException {
        return Launch.in(folder)
                .with("REGISTRAR_API_KEY", Sandbox.KEY)
                .start("fetch", "--source", sandbox.url().toString(), "--data", data, "--quiet");
    }

    private void assertWhole(int learners) throws Exception {
        assertThat(store().damage()).isEmpty();
        assertThat(store().texts("SELECT learners FROM snapshot WHERE completed_at IS NOT NULL"))
                .containsExactly(Integer.toString(learners));
        assertThat(store().number("SELECT count(*) FROM span")).isEqualTo(learners);
        assertThat(store().number("SELECT count(*) FROM staged")).isZero();
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }

    /** Pages of the list, and learners asked for alone. */
    private static long asked(Sandbox sandbox) {
        return sandbox.count(Count.USER_LISTS) + sandbox.count(Count.USERS);
    }

    private static long wanted(int learners, ListDetail detail) {
        return (learners + 4) / 5 + (detail == ListDetail.LEAN ? learners : 0);
    }

    /** Pages and learners that the store has. */
    private long settled() throws Exception {
        if (!folder.resolve("data/store.db").toFile().exists()) {
            return 0;
        }
        return store().number("SELECT count(*) FROM list_page WHERE list = 'users'")
                + store().number("SELECT count(*) FROM staged WHERE version IS NOT NULL");
    }

    private static List<String> contents(StoreFile store) throws Exception {
        return store.texts("SELECT hex(learner_id) || ' ' || hex(version) FROM span ORDER BY learner_id");
    }

    private StoreFile store() {
        return StoreFile.in(folder.resolve("data"));
    }
}
