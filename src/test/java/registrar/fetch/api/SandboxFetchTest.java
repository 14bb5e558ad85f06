package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import registrar.fetch.folder.FolderSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.sandbox.Count;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.Envelope;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.Dialect.Paging;
import registrar.sandbox.FaultPlan;
import registrar.sandbox.RateLimit;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.setting.Secret;
import registrar.store.DataFolder;
import registrar.testing.MovedTime;

class SandboxFetchTest {
    /** Long enough that requests must overlap. */
    private static final Duration LATENCY = Duration.ofMillis(400);

    @TempDir
    Path temp;

    private static ApiSettings settings(Sandbox sandbox) {
        return ApiSettings.of(ApiAddress.parse("http://127.0.0.1:" + sandbox.port()), Secret.of(Sandbox.KEY));
    }

    static Stream<Arguments> dialects() {
        List<Arguments> dialects = new ArrayList<>();
        for (Envelope envelope : Envelope.values()) {
            for (Paging paging : Paging.values()) {
                for (ListDetail detail : ListDetail.values()) {
                    dialects.add(Arguments.of(envelope, paging, detail));
                }
            }
        }
        return dialects.stream();
    }

    /** Over HTTP in whatever dialect, or from the files: the records are the same, so the snapshot's id is. */
    @ParameterizedTest
    @MethodSource("dialects")
    void fetchesTheSameInEveryDialect(Envelope envelope, Paging paging, ListDetail detail) throws IOException {
        Dialect dialect =
                Dialect.DOCUMENTED.with(envelope).with(paging).with(detail).withPageSize(7);
        try (DataFolder data = DataFolder.open(temp);
                Snapshot files = new FolderSource(Path.of("samples"), data).fetch(Selection.ALL, Progress.SILENT);
                Sandbox sandbox = Sandbox.start(SandboxSettings.standard().with(dialect));
                Snapshot snapshot = new ApiSource(settings(sandbox), data).fetch(Selection.ALL, Progress.SILENT)) {
            assertThat(snapshot.size()).isEqualTo(files.size());
            assertThat(snapshot.leftOut()).isEmpty();
            assertThat(snapshot.id()).isEqualTo(files.id());
        }
    }

    @Test
    void everyLearnerArrivesUnderFaults() throws IOException {
        SandboxSettings badDay = SandboxSettings.standard()
                .with(FaultPlan.of(0.3, 11).withRetryAfter(0))
                .withLearners(2_000);
        try (DataFolder data = DataFolder.open(temp);
                Sandbox sandbox = Sandbox.start(badDay);
                Snapshot snapshot = new ApiSource(settings(sandbox), data, new MovedTime(), ApiTenant.limits())
                        .fetch(Selection.ALL, Progress.SILENT)) {
            assertThat(snapshot.size()).isEqualTo(2_000);
            assertThat(snapshot.leftOut()).isEmpty();
            assertThat(sandbox.count(Count.BROKEN)).isPositive();
        }
    }

    /** In real time, from the first request to the last; told by the settings, or by the answers. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"600, 20, 900, true", "600, 20, 900, false", "1200, 100, 900, true"})
    void usesTheBudgetAndProvokesNo429(int rate, int burst, int learners, boolean told) throws IOException {
        SandboxSettings limited = SandboxSettings.standard()
                .with(RateLimit.of(rate, burst))
                .with(Dialect.DOCUMENTED.with(ListDetail.LEAN).withPageSize(100))
                .withLatency(LATENCY)
                .withLearners(learners);
        try (DataFolder data = DataFolder.open(temp);
                Sandbox sandbox = Sandbox.start(limited)) {
            ApiSettings settings = told ? settings(sandbox).withRate(rate, burst) : settings(sandbox);
            long begun = System.nanoTime();
            try (Snapshot snapshot = new ApiSource(settings, data).fetch(Selection.ALL, Progress.SILENT)) {
                double seconds = (System.nanoTime() - begun) / 1e9 - LATENCY.toMillis() / 1e3;
                long made = snapshot.requests().made();
                double used = made / (burst + rate / 60.0 * seconds);
                System.out.printf(
                        Locale.ROOT,
                        "%d requests in %.1f s at %d a minute, burst %d, told: %s; %.1f %% of what is allowed; at most %d in flight%n",
                        made,
                        seconds,
                        rate,
                        burst,
                        told,
                        100 * used,
                        sandbox.mostInFlight());
                assertThat(snapshot.size()).isEqualTo(learners);
                assertThat(snapshot.requests().throttled()).isZero();
                assertThat(made).isLessThan(1_000);
                assertThat(used).isGreaterThanOrEqualTo(told ? 0.97 : 0.95);
            }
        }
    }
}
