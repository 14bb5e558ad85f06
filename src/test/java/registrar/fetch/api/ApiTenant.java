package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.setting.Secret;
import registrar.store.DataFolder;
import registrar.testing.MovedTime;
import registrar.testing.ScriptedServer;

/** A tenant as a script, and everything needed to fetch from it. */
final class ApiTenant implements Closeable {
    static final String KEY = "canary-key-0000";

    final MovedTime time = new MovedTime();
    final ScriptedServer server;
    private final DataFolder data;
    private ApiSettings settings;
    private ApiLimits limits = limits();

    private ApiTenant(ScriptedServer server, DataFolder data) {
        this.server = server;
        this.data = data;
        this.settings = ApiSettings.of(ApiAddress.parse(server.address()), Secret.of(KEY));
    }

    static ApiTenant answering(Path folder, ScriptedServer.Script script) throws IOException {
        return new ApiTenant(ScriptedServer.start(script), DataFolder.open(folder.resolve("data")));
    }

    /** Small bodies; otherwise as in use. */
    static ApiLimits limits() {
        return limits(ApiLimits.USUAL.stall(), ApiLimits.USUAL.attempt());
    }

    private static ApiLimits limits(Duration stall, Duration attempt) {
        ApiLimits usual = ApiLimits.USUAL;
        return new ApiLimits(
                stall,
                attempt,
                usual.call(),
                usual.silence(),
                usual.longestWait(),
                usual.tries(),
                4 << 20,
                2 << 20,
                usual.pages());
    }

    /** Stalls are noticed after a fifth of a second. */
    ApiTenant impatient() {
        limits = limits(Duration.ofMillis(200), Duration.ofMillis(600));
        return this;
    }

    ApiTenant at(int rate, int burst) {
        settings = settings.withRate(rate, burst);
        return this;
    }

    ApiTenant reachedAt(String address) {
        settings = ApiSettings.of(ApiAddress.parse(address), Secret.of(KEY));
        return this;
    }

    ApiSource source() {
        return new ApiSource(settings, data, time, limits);
    }

    Snapshot fetch(String... learners) throws IOException {
        return source().fetch(Selection.of(List.of(learners)), Progress.SILENT);
    }

    List<String> fetchIds(String... learners) throws IOException {
        try (Snapshot snapshot = fetch(learners)) {
            return ids(snapshot);
        }
    }

    static List<String> ids(Snapshot snapshot) throws IOException {
        List<String> ids = new ArrayList<>();
        try (LearnerStream learners = snapshot.learners()) {
            for (Optional<LearnerProfile> l = learners.next(); l.isPresent(); l = learners.next()) {
                ids.add(l.get().id());
            }
        }
        return ids;
    }

    /** Paths below {@code /incoming/v2}, with their queries, in the order of asking. */
    List<String> asked() {
        return server.requests().stream()
                .map(request -> request.target().replaceFirst("^/incoming/v2", ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        data.close();
    }
}
