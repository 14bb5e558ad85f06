package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StoppedException;
import registrar.fetch.TenantFetch.Wish;
import registrar.learner.Progress;
import registrar.setting.Secret;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.Snapshots;
import registrar.testing.MovedTime;
import registrar.testing.ScriptedServer;
import registrar.testing.ScriptedServer.Reply;
import registrar.testing.ScriptedServer.Request;

/** Half a list of clients would look like all of it. */
class BrokenListTest {
    private static final String FIRST_PAGE =
            "{\"pageInfo\":{\"hasMore\":true,\"cursor\":\"second\"},\"clients\":[{\"id\":\"acme\",\"name\":\"Acme\"}]}";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path temp;

    private static Reply answer(Request request, int then) {
        if (request.path().endsWith("/clients")) {
            return request.target().contains("second") ? Reply.status(then) : Reply.json(FIRST_PAGE);
        }
        return request.path().endsWith("/users")
                ? Reply.json("{\"pageInfo\":{\"hasMore\":false},\"users\":[{\"id\":\"ada\",\"purchasedCourses\":[]}]}")
                : Reply.status(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 422})
    void clientsThatAreRefusedAfterTheirFirstPageEndTheFetch(int status) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(request -> answer(request, status));
                Store store = Store.open(StoreAddress.File.in(temp))) {
            Snapshots snapshots = new Snapshots(store);
            ApiSettings settings = ApiSettings.of(ApiAddress.parse(server.address()), Secret.of("canary-key-0000"));
            ApiTenantFetch fetch = new ApiTenantFetch(settings, () -> NOW, new MovedTime(), ApiTenant.limits());
            Wish wish = new Wish(Optional.empty(), Period.ofDays(7), Optional.empty());

            assertThatThrownBy(() -> fetch.fetch(snapshots, wish, Progress.SILENT))
                    .isInstanceOf(StoppedException.class)
                    .hasMessageContaining("/clients")
                    .hasMessageContaining(Integer.toString(status));

            assertThat(snapshots.newest()).isEmpty();
        }
    }
}
