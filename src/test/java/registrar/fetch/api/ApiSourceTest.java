package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Snapshot;
import registrar.testing.MovedTime;
import registrar.testing.ScriptedServer;
import registrar.testing.ScriptedServer.Reply;
import registrar.testing.ScriptedServer.Request;

class ApiSourceTest {
    @TempDir
    Path temp;

    private ApiTenant tenant;

    @AfterEach
    void close() throws IOException {
        tenant.close();
    }

    /** A tenant without clients. */
    private void users(ScriptedServer.Script script) throws IOException {
        tenant = ApiTenant.answering(
                temp, r -> r.path().startsWith("/incoming/v2/users") ? script.answer(r) : Reply.status(404));
    }

    private static String user(String id) {
        return "{\"id\":\"" + id + "\",\"email\":\"" + id + "@x.example\",\"purchasedCourses\":[]}";
    }

    private static String page(String info, String... ids) {
        List<String> users = new ArrayList<>();
        for (String id : ids) {
            users.add(user(id));
        }
        return "{\"pageInfo\":{" + info + "},\"users\":[" + String.join(",", users) + "]}";
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertStops(StopReason reason, String... learners) {
        return assertThatThrownBy(() -> tenant.fetch(learners))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageNotContaining(ApiTenant.KEY);
    }

    @Test
    void showsTheKeyAndAsksForJson() throws IOException {
        users(r -> Reply.json(page("\"hasMore\":false", "ada")));
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(snapshot.takenAt()).contains(MovedTime.BEGIN);
            assertThat(snapshot.source()).startsWith("127.0.0.1:");
            assertThat(snapshot.requests()).isEqualTo(new Snapshot.Requests(2, 0, 0));
        }
        assertThat(tenant.asked()).containsExactly("/users", "/clients");
        assertThat(tenant.server.requests().get(0).headers())
                .containsEntry("authorization", "Bearer " + ApiTenant.KEY)
                .containsEntry("accept", "application/json");
    }

    @Test
    void readsWrappedAndBareAnswersAndListsUnderData() throws IOException {
        users(r -> switch (r.parameter("page")) {
            case "" ->
                Reply.json("{\"data\":{\"APIUsers\":" + page("\"currentPage\":1,\"hasMore\":true", "ada") + "}}");
            case "2" -> Reply.json(page("\"currentPage\":2,\"hasMore\":true", "ben"));
            default ->
                Reply.json("{\"data\":[" + user("chloe") + "],\"pageInfo\":{\"hasMore\":false}}")
                        .gzip();
        });
        assertThat(tenant.fetchIds()).containsExactly("ada", "ben", "chloe");
    }

    @Test
    void followsPageNumbersByTotalWhenNothingSaysMore() throws IOException {
        users(r -> r.parameter("page").isEmpty()
                ? Reply.json(page("\"currentPage\":1,\"perPage\":2,\"total\":3", "a", "b"))
                : Reply.json(page("\"currentPage\":2,\"perPage\":2,\"total\":3", "c")));
        assertThat(tenant.fetchIds()).containsExactly("a", "b", "c");
    }

    @Test
    void cursorsAreOpaque() throws IOException {
        users(r -> switch (r.parameter("cursor")) {
            case "" -> Reply.json(page("\"cursor\":\"a+b/c=&%20?#ü\",\"hasMore\":true", "a"));
            case "a%2Bb%2Fc%3D%26%2520%3F%23%C3%BC" -> Reply.json(page("\"cursor\":\"end\",\"hasMore\":false", "b"));
            default -> Reply.status(400);
        });
        assertThat(tenant.fetchIds()).containsExactly("a", "b");
    }

    @Test
    void readsTheFormOfPagingOnePageOfTheDocumentationShows() throws IOException {
        users(r -> r.parameter("cursor").isEmpty()
                ? Reply.json(
                        "{\"data\":[" + user("a") + "],\"meta\":{\"page\":1,\"totalCount\":2,\"nextCursor\":\"n\"}}")
                : Reply.json(
                        "{\"data\":[" + user("b") + "],\"meta\":{\"page\":2,\"totalCount\":2,\"nextCursor\":null}}"));
        assertThat(tenant.fetchIds()).containsExactly("a", "b");
    }

    @Test
    void aLearnerMetTwiceBecausePagesShiftedIsOne() throws IOException {
        users(r -> r.parameter("page").isEmpty()
                ? Reply.json(page("\"currentPage\":1,\"perPage\":2,\"total\":3,\"hasMore\":true", "a", "b"))
                : Reply.json(page("\"currentPage\":2,\"perPage\":2,\"total\":4,\"hasMore\":false", "b", "c")));
        assertThat(tenant.fetchIds()).containsExactly("a", "b", "c");
    }

    /** Each turns in circles or breaks off; none may be asked for more than one page too many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "same page",
                "same cursor",
                "circle of cursors",
                "page ignored",
                "more than total",
                "less than total",
                "empty but more"
            })
    void aListThatIsNotWholeEndsTheRun(String kind) throws IOException {
        users(r -> paging(kind, r));
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("The list may not be whole");
        assertThat(tenant.asked().size()).isLessThanOrEqualTo(kind.startsWith("circle") ? 3 : 2);
    }

    private static Reply paging(String kind, Request r) {
        boolean first = !r.target().contains("?");
        return Reply.json(
                switch (kind) {
                    case "same page" -> page("\"hasMore\":true", "a", "b");
                    case "same cursor" -> page("\"hasMore\":true,\"cursor\":\"c\"", first ? "a" : "b");
                    case "circle of cursors" ->
                        page(
                                "\"hasMore\":true,\"cursor\":\""
                                        + (r.parameter("cursor").equals("x") ? "y" : "x") + "\"",
                                r.parameter("cursor").equals("x") ? "a" : "b");
                    case "page ignored" -> page("\"currentPage\":1,\"hasMore\":true", first ? "a" : "b");
                    case "more than total" -> page("\"total\":1,\"hasMore\":true", first ? "a" : "b");
                    case "less than total" -> page("\"total\":3,\"hasMore\":" + first, first ? "a" : "b");
                    default -> page("\"hasMore\":true");
                });
    }

    @Test
    void anEmptyTenantIsNoTrouble() throws IOException {
        users(r -> Reply.json(page("\"currentPage\":1,\"perPage\":25,\"total\":0,\"hasMore\":false")));
        assertThat(tenant.fetchIds()).isEmpty();
    }

    @Test
    void fetchesAloneWhomTheListDoesNotSuffice() throws IOException {
        users(r -> switch (r.path()) {
            case "/incoming/v2/users" ->
                Reply.json("[" + user("ada") + ",{\"id\":\"ben\"},{\"id\":\"ben\"},{\"id\":\"chloe\"}]");
            case "/incoming/v2/users/ben" -> Reply.json("{\"data\":{\"UserById\":" + user("ben") + "}}");
            default -> Reply.status(404);
        });
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(ApiTenant.ids(snapshot)).containsExactly("ada", "ben");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId(), l -> l.failure().reason())
                    .containsExactly(tuple("chloe", FailureReason.NOT_FOUND));
        }
        assertThat(tenant.asked()).containsExactlyInAnyOrder("/users", "/users/ben", "/users/chloe", "/clients");
    }

    @Test
    void whoIsAskedForByNameIsFetchedAlone() throws IOException {
        users(r -> switch (r.path()) {
            case "/incoming/v2/users/a%2Bb%2Fc%40x.example" ->
                Reply.json("{\"id\":\"7\",\"email\":\"A+B/C@x.example\",\"purchasedCourses\":[]}");
            case "/incoming/v2/users/00042-7731" -> Reply.json("{\"data\":{\"UserById\":" + user("00042-7731") + "}}");
            case "/incoming/v2/users/null" -> Reply.json("{\"data\":{\"UserById\":null}}");
            case "/incoming/v2/users/errors" ->
                Reply.json("{\"errors\":[{\"message\":\"No such user\"}],\"data\":null}");
            case "/incoming/v2/users/other" -> Reply.json(user("ada"));
            case "/incoming/v2/users/secret" -> Reply.status(403);
            case "/incoming/v2/users/odd" -> Reply.json("{\"id\":\"odd\",\"purchasedCourses\":7}");
            default -> Reply.status(404);
        });
        String[] asked = {"a+b/c@x.example", "00042-7731", "null", "errors", "other", "secret", "odd", "..", "gone"};
        try (Snapshot snapshot = tenant.fetch(asked)) {
            assertThat(ApiTenant.ids(snapshot)).containsExactly("00042-7731", "7");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId(), l -> l.failure().reason())
                    .containsExactly(
                            tuple("..", FailureReason.NOT_FOUND),
                            tuple("errors", FailureReason.NOT_FOUND),
                            tuple("gone", FailureReason.NOT_FOUND),
                            tuple("null", FailureReason.NOT_FOUND),
                            tuple("odd", FailureReason.UNREADABLE_PROFILE),
                            tuple("other", FailureReason.NOT_FOUND),
                            tuple("secret", FailureReason.NOT_PERMITTED));
        }
        assertThat(tenant.asked()).doesNotContain("/users").contains("/clients");
    }

    @Test
    void fetchesClientsAndTheirLicenses() throws IOException {
        tenant = ApiTenant.answering(temp, r -> switch (r.target().replace("/incoming/v2", "")) {
            case "/users" -> Reply.json(page("\"hasMore\":false", "ada"));
            case "/clients" ->
                Reply.json(
                        "{\"data\":{\"Clients\":{\"pageInfo\":{\"currentPage\":1,\"hasMore\":true},"
                                + "\"aggregations\":[],\"clients\":[{\"id\":\"acme\",\"name\":\"Acme\",\"licenseEndDate\":\"2027-01-01\"}]}}}");
            case "/clients?page=2" -> Reply.json("{\"pageInfo\":{\"hasMore\":false},\"clients\":[{\"id\":\"b/c\"}]}");
            case "/clients/acme/licenses?clientId=acme" ->
                Reply.json("{\"data\":{\"APILicensesByClientId\":{\"id\":\"acme\","
                        + "\"pageInfo\":{\"hasMore\":true,\"currentPage\":1},\"licenses\":[{\"id\":\"l1\"}]}}}");
            case "/clients/acme/licenses?clientId=acme&page=2" ->
                Reply.json(
                        "{\"id\":\"acme\",\"pageInfo\":{\"hasMore\":false},\"licenses\":[{\"id\":\"l2\",\"client\":{\"id\":\"other\"}}]}");
            default -> Reply.status(403);
        });
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(snapshot.clients()).extracting(Client::id).containsExactly("acme", "b/c");
            assertThat(snapshot.licenses())
                    .extracting(License::id, l -> l.client().map(Client::id))
                    .containsExactly(tuple("l1", Optional.of("acme")), tuple("l2", Optional.of("other")));
        }
        assertThat(tenant.asked()).contains("/clients/b%2Fc/licenses?clientId=b%2Fc");
    }

    /** For one learner, hundreds of requests for licenses are made only when a seat would stay without a client. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void licensesAreFetchedForSingleLearnersOnlyWhenNeeded(boolean needed) throws IOException {
        String license = needed ? "null" : "{\"id\":\"l\",\"client\":{\"id\":\"acme\"}}";
        tenant = ApiTenant.answering(temp, r -> switch (r.path()) {
            case "/incoming/v2/users/ada" ->
                Reply.json(
                        "{\"id\":\"ada\",\"allocatedLicenses\":[{\"licenseId\":\"l\",\"license\":" + license + "}]}");
            case "/incoming/v2/clients" -> Reply.json("{\"clients\":[{\"id\":\"acme\"}]}");
            default -> Reply.json("{\"licenses\":[{\"id\":\"l\"}]}");
        });
        try (Snapshot snapshot = tenant.fetch("ada")) {
            assertThat(snapshot.licenses()).hasSize(needed ? 1 : 0);
        }
    }

    @Test
    void aWrongKeyStopsAtOnce() throws IOException {
        users(r -> Reply.status(401));
        assertStops(StopReason.NOT_PERMITTED).hasMessageContaining("does not accept the API key (401)");
        assertThat(tenant.asked()).hasSize(1);
        String[] many = IntStream.range(0, 60).mapToObj(n -> "learner-" + n).toArray(String[]::new);
        assertStops(StopReason.NOT_PERMITTED, many);
        assertThat(tenant.asked())
                .as("what was under way when the first refusal came, at most 8 requests")
                .hasSizeBetween(2, 1 + 8);
    }

    @Test
    void aKeyThatMayNotListStops() throws IOException {
        users(r -> Reply.status(403));
        assertStops(StopReason.NOT_PERMITTED)
                .hasMessageContaining("may not list 127.0.0.1:")
                .hasMessageContaining("/incoming/v2/users (403)");
    }

    @Test
    void aLogInPageIsNotTheApi() throws IOException {
        users(r -> Reply.json("<!doctype html><title>Log in</title>").header("Content-Type", "text/html"));
        assertStops(StopReason.UNAVAILABLE)
                .hasMessageMatching("Expected JSON from 127.0.0.1:\\d+/incoming/v2/users, but found a page of HTML, as"
                        + " log-in and error pages are. Check the address: what answers there is not the API.");
        assertThat(tenant.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"hello\"}", "{}", "\"text\"", "[]7", "{\"users\":{}}", "{\"data\":null}"})
    void whatIsNoListIsSaid(String body) throws IOException {
        users(r -> Reply.json(body));
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("/incoming/v2/users, but found ");
    }

    @Test
    void aBrokenElementOfTheListIsOneLearnerLeftOut() throws IOException {
        users(r ->
                Reply.json("[" + user("ada") + ",{\"id\":\"x\",\"purchasedCourses\":{\"a\":1}}," + user("ben") + "]"));
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(ApiTenant.ids(snapshot)).containsExactly("ada", "ben");
            assertThat(snapshot.leftOut()).singleElement().satisfies(l -> {
                assertThat(l.learnerId()).isEqualTo("users:2");
                assertThat(l.failure().message())
                        .isEqualTo(
                                "Expected a learner's profile in place 2 of the list, but found JSON with something else"
                                        + " in the place of purchasedCourses.");
            });
        }
    }

    @Test
    void redirectsStayOnTheHost() throws IOException {
        users(r -> r.path().endsWith("/users")
                ? Reply.status(301).header("Location", "/incoming/v2/users/")
                : Reply.json(page("\"hasMore\":false", "ada")));
        assertThat(tenant.fetchIds()).containsExactly("ada");
    }

    @Test
    void theKeyIsNeverSentElsewhere() throws IOException {
        try (ScriptedServer elsewhere = ScriptedServer.start(r -> Reply.json(page("\"hasMore\":false", "mallory")))) {
            users(r -> Reply.status(302).header("Location", elsewhere.address() + "/incoming/v2/users"));
            assertStops(StopReason.UNAVAILABLE).hasMessageContaining("to which the API key is not sent");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void anotherLogInIsSaid() throws IOException {
        users(r -> Reply.status(302).header("Location", "https://login.example/sso"));
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("it leads to login.example,");
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        users(r -> Reply.status(302).header("Location", r.target()));
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("only leads from one address to the next");
    }

    @Test
    void pingsWithTheKey() throws IOException {
        tenant = ApiTenant.answering(temp, r -> Reply.json("{\"valid\":true}"));
        assertThat(tenant.source().ping()).isTrue();
        assertThat(tenant.asked()).containsExactly("/ping");
    }

    @Test
    void idsOfThousandsAreSeenOnceEach() throws IOException {
        int pages = 40;
        users(r -> {
            int n = r.parameter("page").isEmpty() ? 1 : Integer.parseInt(r.parameter("page"));
            String[] ids = new String[50];
            for (int i = 0; i < 50; i++) {
                ids[i] = "learner-%04d".formatted((n - 1) * 49 + i);
            }
            return Reply.json(page("\"currentPage\":" + n + ",\"hasMore\":" + (n < pages), ids));
        });
        List<String> ids = tenant.fetchIds();
        Set<String> distinct = new HashSet<>(ids);
        assertThat(ids).hasSize(40 * 49 + 1).isSorted().hasSameSizeAs(distinct);
        assertThat(tenant.asked()).hasSize(pages + 1);
    }
}
