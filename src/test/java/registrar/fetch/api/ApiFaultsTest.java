package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Snapshot;
import registrar.testing.ScriptedServer.Reply;
import registrar.testing.ScriptedServer.Request;

/** Bad days. Time is moved, so nothing here waits but for stalls of a fifth of a second. */
class ApiFaultsTest {
    private static final String ADA = "{\"id\":\"ada\",\"purchasedCourses\":[]}";
    private static final String LIST = "{\"pageInfo\":{\"hasMore\":false},\"users\":[" + ADA + "]}";

    @TempDir
    Path temp;

    private ApiTenant tenant;

    @AfterEach
    void close() throws IOException {
        tenant.close();
    }

    /** The list comes after so many bad answers; there are no clients. */
    private AtomicInteger afterFaults(int number, Reply bad) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        tenant = ApiTenant.answering(temp, r -> {
            if (!r.path().endsWith("/users")) {
                return Reply.status(404);
            }
            return asked.incrementAndGet() <= number ? bad : Reply.json(LIST);
        });
        return asked;
    }

    private static Reply bad(String kind) {
        Reply list = Reply.json(LIST);
        return switch (kind) {
            case "cut" -> list.cut();
            case "cut without length" -> Reply.json(LIST.substring(0, 40));
            case "dropped" -> list.dropped();
            case "stalled" -> list.stalled();
            case "trickled" -> list.trickled();
            case "502 HTML" -> Reply.status(502).body("<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8));
            case "broken gzip" -> list.header("Content-Encoding", "gzip");
            case "cut gzip" -> cutGzip(list);
            case "negative length" -> list.header("Content-Length", "-5");
            case "empty" -> Reply.json("");
            case "text" -> Reply.json("Service temporarily unavailable");
            default -> Reply.status(Integer.parseInt(kind));
        };
    }

    private static Reply cutGzip(Reply reply) {
        byte[] whole = reply.gzip().body();
        return reply.gzip().body(java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertStops(StopReason reason, String... learners) {
        return assertThatThrownBy(() -> tenant.fetch(learners))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageNotContaining(ApiTenant.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500",
                "502 HTML",
                "503",
                "504",
                "408",
                "cut",
                "cut without length",
                "dropped",
                "stalled",
                "trickled",
                "broken gzip",
                "cut gzip",
                "negative length",
                "empty",
                "text"
            })
    void triesAgain(String kind) throws IOException {
        AtomicInteger asked = afterFaults(3, bad(kind));
        if (kind.equals("stalled") || kind.equals("trickled")) {
            tenant.impatient();
        }
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(ApiTenant.ids(snapshot)).containsExactly("ada");
            assertThat(snapshot.requests()).isEqualTo(new Snapshot.Requests(5, 3, 0));
        }
        assertThat(asked).hasValue(4);
        assertThat(tenant.time.passed())
                .as("500, 1000 and 2000 ms, three quarters of them")
                .isEqualTo(Duration.ofMillis(2625));
    }

    @Test
    void eightTriesAreEnough() throws IOException {
        AtomicInteger asked = afterFaults(100, Reply.status(503));
        assertStops(StopReason.UNAVAILABLE)
                .hasMessageMatching("Expected a list from 127.0.0.1:\\d+/incoming/v2/users, but found the answer 503, 8"
                        + " times. Try again later.");
        assertThat(asked).hasValue(8);
    }

    @Test
    void aRequestIsBoundedInTime() throws IOException {
        AtomicInteger asked = afterFaults(100, Reply.status(503).header("Retry-After", "200"));
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("503, 2 times");
        assertThat(asked).hasValue(2);
        assertThat(tenant.time.passed()).isLessThan(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 32, 32",
        "Retry-After, 'Mon, 23 Nov 2026 12:00:45 GMT', 45",
        "X-RateLimit-Reset, 1795435260, 60",
        "none, '', 3"
    })
    void waitsAfterA429(String header, String value, int seconds) throws IOException {
        AtomicInteger asked = afterFaults(1, Reply.status(429).header(header, value));
        try (Snapshot snapshot = tenant.fetch()) {
            assertThat(snapshot.requests()).isEqualTo(new Snapshot.Requests(3, 1, 1));
        }
        assertThat(asked).hasValue(2);
        assertThat(tenant.time.passed()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theLongerOfTwoWaitsCounts() throws IOException {
        afterFaults(1, Reply.status(429).header("Retry-After", "5").header("X-RateLimit-Reset", "1795435320"));
        assertThat(tenant.fetchIds()).containsExactly("ada");
        assertThat(tenant.time.passed()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aRefusalThatAsksForNoPatienceIsNotAnsweredAtOnce() throws IOException {
        afterFaults(3, Reply.status(429).header("Retry-After", "0"));
        assertThat(tenant.fetchIds()).containsExactly("ada");
        assertThat(tenant.time.passed()).isGreaterThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void longerThanAQuarterOfAnHourIsNotWaited(int status) throws IOException {
        afterFaults(100, Reply.status(status).header("Retry-After", "3600"));
        assertStops(StopReason.TRY_LATER).hasMessageContaining("60 minutes");
        assertThat(tenant.time.passed()).isZero();
    }

    @Test
    void nothingListeningGivesUpWithinHalfAMinute() throws IOException {
        afterFaults(0, Reply.status(200));
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        tenant.reachedAt("http://127.0.0.1:" + port);
        assertStops(StopReason.UNAVAILABLE)
                .hasMessageContaining("127.0.0.1:" + port + "/incoming/v2/users, but found that nothing answers there");
        assertThat(tenant.time.passed()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anUnknownHostGivesUpSooner() throws IOException {
        afterFaults(0, Reply.status(200));
        tenant.reachedAt("https://nowhere.invalid");
        assertStops(StopReason.UNAVAILABLE)
                .hasMessageContaining(
                        "nowhere.invalid/incoming/v2/users, but found that no such host is known. Check the address");
        assertThat(tenant.time.passed()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void answersThatSwellAreBounded() throws IOException {
        byte[] spaces = new byte[40 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        Reply bomb = Reply.status(200).body(spaces).gzip();
        assertThat(bomb.body().length).isLessThan(100_000);
        tenant = ApiTenant.answering(temp, r -> r.path().endsWith("/clients") ? Reply.status(404) : bomb);
        assertStops(StopReason.UNAVAILABLE).hasMessageContaining("but found more than 4 MB");
        try (Snapshot snapshot = tenant.fetch("ada")) {
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.failure().reason())
                    .containsExactly(FailureReason.UNREADABLE_PROFILE);
        }
    }

    @Test
    void oneLearnerWhoNeverComesIsLeftOutAfterASecondRound() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        tenant = ApiTenant.answering(temp, r -> switch (r.path()) {
            case "/incoming/v2/users/ada" -> Reply.json(ADA);
            case "/incoming/v2/users/ben" -> {
                asked.incrementAndGet();
                yield Reply.status(500);
            }
            default -> Reply.status(404);
        });
        try (Snapshot snapshot = tenant.fetch("ada", "ben")) {
            assertThat(ApiTenant.ids(snapshot)).containsExactly("ada");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId(), l -> l.failure().reason())
                    .containsExactly(tuple("ben", FailureReason.BROKEN));
        }
        assertThat(asked).hasValue(16);
    }

    @Test
    void whenEveryLearnerFailsTheRunEnds() throws IOException {
        tenant = ApiTenant.answering(temp, r -> Reply.status(r.path().endsWith("/clients") ? 404 : 500));
        assertStops(StopReason.UNAVAILABLE, "a", "b", "c", "d", "e", "f").hasMessageContaining("Others fail, too");
    }

    /** Faults are dealt by a seeded die, at most one in three answers; every learner arrives. */
    @ParameterizedTest
    @CsvSource({"true, 1", "true, 2", "false, 3"})
    void everyLearnerArrivesOnABadDay(boolean listIsEnough, long seed) throws IOException {
        Random dice = new Random(seed);
        String[] kinds = {"500", "502 HTML", "503", "cut", "dropped", "cut without length"};
        int learners = listIsEnough ? 1_000 : 150;
        tenant = ApiTenant.answering(temp, r -> {
            synchronized (dice) {
                if (dice.nextDouble() < 0.3) {
                    return bad(kinds[dice.nextInt(kinds.length)]);
                }
            }
            return answer(r, learners, listIsEnough);
        });
        try (Snapshot snapshot = tenant.at(60_000, 100).fetch()) {
            assertThat(snapshot.size()).isEqualTo(learners);
            assertThat(snapshot.leftOut()).isEmpty();
            assertThat(snapshot.requests().made()).isLessThan(2L * (learners / (listIsEnough ? 25 : 1) + 15));
        }
    }

    private static Reply answer(Request request, int learners, boolean listIsEnough) {
        String id = request.path().replaceFirst("^/incoming/v2/users/?", "");
        if (request.path().contains("clients")) {
            return Reply.status(403);
        }
        if (!id.isEmpty()) {
            return Reply.json("{\"id\":\"" + id + "\",\"purchasedCourses\":[]}");
        }
        int page = request.parameter("page").isEmpty() ? 1 : Integer.parseInt(request.parameter("page"));
        List<String> users = new ArrayList<>();
        for (int i = (page - 1) * 25; i < Math.min(page * 25, learners); i++) {
            users.add("{\"id\":\"l" + i + "\"" + (listIsEnough ? ",\"purchasedCourses\":[]" : "") + "}");
        }
        return Reply.json("{\"data\":{\"APIUsers\":{\"pageInfo\":{\"perPage\":25,\"currentPage\":" + page
                + ",\"total\":" + learners + ",\"hasMore\":" + (page * 25 < learners) + "},\"users\":["
                + String.join(",", users) + "]}}}");
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        tenant = ApiTenant.answering(temp, r -> {
            Thread.currentThread().setName("asked");
            return Reply.json(LIST).stalled();
        });
        Map<String, Throwable> thrown = new ConcurrentHashMap<>();
        Thread fetching = new Thread(() -> {
            Thread.currentThread().interrupt();
            try {
                tenant.fetch();
            } catch (IOException ended) {
                thrown.put("ended", ended);
            }
        });
        fetching.start();
        fetching.join();
        assertThat(thrown.get("ended")).isInstanceOf(java.io.InterruptedIOException.class);
    }
}
