package registrar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import registrar.json.Feed;
import registrar.sandbox.Dialect.Envelope;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.Dialect.Paging;

/** The sandbox as a client meets it, over HTTP. */
class SandboxTest {
    private static final SandboxSettings STANDARD = SandboxSettings.standard().withSamples(Path.of("samples"));
    private static final String ADA = "\"name\":\"Ada Winterbourne\"";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<Sandbox> started = new ArrayList<>();

    @AfterEach
    void closeAll() {
        started.forEach(Sandbox::close);
    }

    @Test
    void pingsWithTheKey() throws Exception {
        Sandbox sandbox = start(STANDARD);

        HttpResponse<String> answer = get(sandbox, "/ping");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"valid\":true}");
        assertThat(sandbox.count(Count.PINGS)).isEqualTo(1);
    }

    @Test
    void turnsAwayWhoeverHasNoKeyWithAnEmptyBody() throws Exception {
        Sandbox sandbox = start(STANDARD);

        HttpResponse<String> none = send(HttpRequest.newBuilder(address(sandbox, "/users")));
        HttpResponse<String> wrong =
                send(HttpRequest.newBuilder(address(sandbox, "/users")).header("Authorization", "Bearer guess"));

        assertThat(List.of(none.statusCode(), wrong.statusCode())).containsOnly(401);
        assertThat(none.body() + wrong.body()).isEmpty();
        assertThat(sandbox.count(Count.UNAUTHORIZED)).isEqualTo(2);
    }

    @Test
    void findsALearnerByIdAndByEmailInAnyCase() throws Exception {
        Sandbox sandbox = start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.BARE)));

        assertThat(get(sandbox, "/users/00042-7731").body()).startsWith("{\"id\":\"00042-7731\"");
        assertThat(get(sandbox, "/users/ben.okafor%40NORTHMERE-utilities.example")
                        .body())
                .contains("\"name\":\"Ben Okafor\"");
        assertThat(get(sandbox, "/users/chloe+training@petrel-coast-water.example")
                        .body())
                .contains("Chloé Ferrant");
        assertThat(get(sandbox, "/users/..%2F..%2Fetc%2Fpasswd").body()).contains("<script>alert(1)</script>");
    }

    @Test
    void saysNotFoundOfStrangers() throws Exception {
        Sandbox sandbox = start(STANDARD);

        for (String path : List.of("/users/nobody", "/clients/nobody/licenses", "/courses", "/users/a/b")) {
            assertThat(get(sandbox, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void refusesToChangeAnything() throws Exception {
        Sandbox sandbox = start(STANDARD);

        HttpResponse<String> answer = send(
                keyed(sandbox, "/users/00042-7731").PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"Eve\"}")));

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void wrapsAsDocumented() throws Exception {
        Sandbox sandbox = start(STANDARD);

        assertThat(get(sandbox, "/users").body()).startsWith("{\"data\":{\"APIUsers\":{");
        assertThat(get(sandbox, "/users/00042-7731").body()).startsWith("{\"data\":{\"UserById\":{\"id\"");
        assertThat(get(sandbox, "/clients").body()).startsWith("{\"data\":{\"Clients\":{");
        assertThat(get(sandbox, "/clients/CL-0007/licenses?clientId=CL-0007").body())
                .startsWith("{\"data\":{\"APILicensesByClientId\":{\"id\":\"CL-0007\"")
                .contains("\"sku\":\"00072\"");
    }

    @Test
    void putsArraysUnderData() throws Exception {
        Sandbox sandbox = start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.ARRAY_UNDER_DATA)));

        String list = get(sandbox, "/users").body();

        assertThat(list).startsWith("{\"data\":[{\"id\":").contains("],\"aggregations\":[],\"pageInfo\":{");
        assertThat(get(sandbox, "/users/00042-7731").body()).startsWith("{\"data\":{\"id\":\"00042-7731\"");
    }

    @Test
    void pagesByNumber() throws Exception {
        Sandbox sandbox = start(STANDARD.with(Dialect.DOCUMENTED.withPageSize(30)));

        String first = get(sandbox, "/users").body();
        String second = get(sandbox, "/users?page=2").body();
        String third = get(sandbox, "/users?page=3").body();

        assertThat(first).contains("{\"perPage\":30,\"currentPage\":1,\"total\":37,\"hasMore\":true}", ADA);
        assertThat(second)
                .contains("\"currentPage\":2,\"total\":37,\"hasMore\":false}")
                .doesNotContain(ADA);
        assertThat(third).contains("\"users\":[]");
        assertThat(sandbox.count(Count.USER_LISTS)).isEqualTo(3);
    }

    @Test
    void pagesByCursorWithoutATotal() throws Exception {
        Sandbox sandbox =
                start(STANDARD.with(Dialect.DOCUMENTED.with(Paging.CURSOR).withPageSize(36)));

        assertThat(get(sandbox, "/users").body())
                .contains("\"pageInfo\":{\"cursor\":\"Mg\",\"hasMore\":true}")
                .doesNotContain("\"total\"");
        assertThat(get(sandbox, "/users?cursor=Mg").body()).contains("{\"cursor\":null,\"hasMore\":false}");
        assertThat(get(sandbox, "/users?cursor=%21").statusCode()).isEqualTo(400);
    }

    @Test
    void leavesTheCoursesOutOfALeanListAndNotOutOfAProfile() throws Exception {
        Sandbox sandbox = start(STANDARD.with(Dialect.DOCUMENTED.with(ListDetail.LEAN)));

        assertThat(get(sandbox, "/users").body()).contains(ADA).doesNotContain("purchasedCourses", "activeLicense");
        assertThat(get(sandbox, "/users/00042-7731").body()).contains("\"purchasedCourses\":[{");
    }

    @Test
    void filtersByRole() throws Exception {
        Sandbox sandbox = start(STANDARD);

        assertThat(get(sandbox, "/users?role=client-manager").body())
                .contains("Priya Raman", "\"total\":2,")
                .doesNotContain(ADA);
        assertThat(get(sandbox, "/users?role=astronaut").body()).contains("\"users\":[]", "\"total\":0,");
    }

    @Test
    void letsABurstThroughAndThenSaysWhenToComeBack() throws Exception {
        Sandbox sandbox = start(STANDARD.with(RateLimit.of(1, 3)));

        for (int left = 2; left >= 0; left--) {
            HttpResponse<String> answer = get(sandbox, "/ping");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-RateLimit-Limit")).hasValue("1");
            assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).hasValue(Integer.toString(left));
        }
        HttpResponse<String> refused = get(sandbox, "/ping");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(refused.body()).contains("rate_limit_exceeded");
        assertThat(sandbox.count(Count.THROTTLED)).isEqualTo(1);
    }

    @Test
    void keepsALimitToItself() throws Exception {
        Sandbox sandbox = start(STANDARD.with(RateLimit.of(1, 1).unannounced()));

        assertThat(get(sandbox, "/ping").headers().map()).doesNotContainKey("x-ratelimit-limit");
        assertThat(get(sandbox, "/ping").headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void breaksInEveryWayThatShowsAStatus() throws Exception {
        assertThat(broken(Fault.SERVER_ERROR).statusCode()).isEqualTo(500);
        assertThat(broken(Fault.BAD_GATEWAY).body()).startsWith("<!DOCTYPE html>");
        assertThat(broken(Fault.UNAVAILABLE).headers().firstValue("Retry-After"))
                .hasValue("1");
        assertThat(broken(Fault.LOGIN_PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void cutsDropsAndStallsConnections() {
        for (Fault fault : List.of(Fault.CUT_BODY, Fault.DROPPED, Fault.STALLED)) {
            assertThatThrownBy(() -> broken(fault)).as(fault.name()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void breaksTheSameRequestsEveryTimeAndAboutAsManyAsTold() throws Exception {
        List<Integer> once = fates();

        assertThat(fates()).isEqualTo(once);
        assertThat(once.stream().filter(status -> status == 500).count()).isBetween(20L, 40L);
    }

    @Test
    void servesACrowdOfAnySize() throws Exception {
        Sandbox sandbox =
                start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.BARE)).withLearners(5000));

        String page = get(sandbox, "/users?page=200").body();
        Map<String, String> last = RawJson.members(
                RawJson.elements(RawJson.members(page).get("users")).get(24));

        assertThat(page).contains("\"total\":5000,\"hasMore\":false");
        assertThat(get(sandbox, "/users/" + RawJson.text(last.get("id"))).body())
                .isEqualTo(RawJson.object(last));
        assertThat(get(sandbox, "/users/" + RawJson.text(last.get("email"))).body())
                .isEqualTo(RawJson.object(last));
    }

    @Test
    void tellsWhatHappenedNewestFirstAHundredAPage() throws Exception {
        Sandbox sandbox =
                start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.BARE)).withLearners(250));

        String first = get(sandbox, "/events/courseCompletion").body();
        String last = get(sandbox, "/events/courseCompletion?cursor=Mw").body();

        List<String> events = RawJson.elements(RawJson.members(first).get("events"));
        assertThat(events).hasSize(100);
        assertThat(Happening.of(events.get(0)).at())
                .isGreaterThan(Happening.of(events.get(99)).at());
        assertThat(first).contains("{\"cursor\":\"Mg\",\"hasMore\":true}");
        assertThat(RawJson.elements(RawJson.members(last).get("events"))).hasSize(50);
        assertThat(last).contains("\"hasMore\":false");
        assertThat(sandbox.count(Count.EVENT_LISTS)).isEqualTo(2);
    }

    @Test
    void tellsWhatHappenedSinceAMomentInMillisecondsOrAsText() throws Exception {
        Sandbox sandbox = start(STANDARD);
        long moment = Instant.parse("2026-09-01T00:00:00Z").toEpochMilli();

        String byNumber =
                get(sandbox, "/events/courseAction?startDate=" + moment).body();
        String byText = get(sandbox, "/events/courseAction?startDate=2026-09-01T00:00:00.000Z")
                .body();

        assertThat(byText).isEqualTo(byNumber).contains("2026-10-12").doesNotContain("2026-08");
        assertThat(get(sandbox, "/events/courseAction?endDate=" + moment).body())
                .contains("2026-08")
                .doesNotContain("2026-10-12");
        assertThat(get(sandbox, "/events/courseAction?startDate=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void offersTheFeedsItIsToldTo() throws Exception {
        Sandbox sandbox = start(STANDARD.withoutFeeds(404, Feed.AWARD).withoutFeeds(403, Feed.COURSE_ACTION));

        assertThat(get(sandbox, "/events/award").statusCode()).isEqualTo(404);
        assertThat(get(sandbox, "/events/courseAction").statusCode()).isEqualTo(403);
        assertThat(get(sandbox, "/events/courseCertificate").body()).startsWith("{\"data\":{\"APIEvents\":{");
        assertThat(get(sandbox, "/events/gossip").statusCode()).isEqualTo(404);
    }

    @Test
    void itsPeopleChangeLeaveAndJoinWhileItRuns() throws Exception {
        Sandbox sandbox =
                start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.BARE)).withLearners(30));
        SandboxTenant tenant = sandbox.tenant();
        String third = tenant.id(2);
        tenant.set(third, "name", "\"Somebody Else\"");
        String gone = tenant.id(0);
        tenant.remove(gone);
        tenant.add("{\"id\": \"new\", \"email\": \"New@x.example\", \"roleKey\": \"learner\"}");

        assertThat(get(sandbox, "/users/" + third).body()).contains("\"name\":\"Somebody Else\"");
        assertThat(get(sandbox, "/users/" + gone).statusCode()).isEqualTo(404);
        assertThat(get(sandbox, "/users/new%40x.example").body()).startsWith("{\"id\":\"new\"");
        assertThat(get(sandbox, "/users?page=2").body()).contains("\"id\":\"new\"", "\"total\":30");
    }

    @Test
    void tellsOfWhatHappensWhileItRuns() throws Exception {
        Sandbox sandbox = start(STANDARD.with(Dialect.DOCUMENTED.with(Envelope.BARE)));
        int before = events(sandbox).size();
        for (String when : List.of("2026-11-22T00:00:00Z", "2026-04-20T20:15:00.500Z", "2019-01-01T00:00:00Z")) {
            sandbox.tenant().happen(Feed.AWARD, "{\"id\": \"" + when + "\", \"timestamp\": \"" + when + "\"}");
        }

        List<Long> moments =
                events(sandbox).stream().map(event -> Happening.of(event).at()).toList();

        assertThat(moments).hasSize(before + 3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(events(sandbox).get(0)).contains("2026-11-22");
    }

    private List<String> events(Sandbox sandbox) throws Exception {
        return RawJson.elements(
                RawJson.members(get(sandbox, "/events/award").body()).get("events"));
    }

    private List<Integer> fates() throws Exception {
        Sandbox sandbox = start(STANDARD.with(FaultPlan.of(0.3, 7).only(Fault.SERVER_ERROR)));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            statuses.add(get(sandbox, "/ping").statusCode());
        }
        assertThat(sandbox.count(Count.BROKEN))
                .isEqualTo(statuses.stream().filter(status -> status == 500).count());
        return statuses;
    }

    private HttpResponse<String> broken(Fault fault) throws Exception {
        return get(
                start(STANDARD.with(FaultPlan.of(1, 0).only(fault).withStall(Duration.ofMillis(10)))),
                "/users/00042-7731");
    }

    private Sandbox start(SandboxSettings settings) throws IOException {
        Sandbox sandbox = Sandbox.start(settings);
        started.add(sandbox);
        return sandbox;
    }

    private static URI address(Sandbox sandbox, String path) {
        return URI.create(sandbox.url() + "/incoming/v2" + path);
    }

    private static HttpRequest.Builder keyed(Sandbox sandbox, String path) {
        return HttpRequest.newBuilder(address(sandbox, path)).header("Authorization", "Bearer " + Sandbox.KEY);
    }

    private HttpResponse<String> get(Sandbox sandbox, String path) throws Exception {
        return send(keyed(sandbox, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
