package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;

class FeedReadingTest {
    private static final SourceDate MARCH = new SourceDate.At(Instant.parse("2026-03-01T10:00:00Z"));
    private static final String WHO = "\"user\":\"Ada@Northmere.example\",\"userDetail\":{\"id\":\"ada\"},";
    private static final String WHEN = "\"timestamp\":\"2026-03-01T10:00:00.000Z\"";
    private static final CourseReference SAFETY =
            new CourseReference("c1", Optional.of("SAF-110"), Optional.of("Safety"));
    private static final String COURSE =
            "\"notifiableId\":\"c1\",\"courseSku\":\"SAF-110\",\"courseTitle\":\"Safety\",";

    private static List<FeedEvent> read(Feed feed, String body) throws IOException {
        List<FeedEvent> events = new ArrayList<>();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ListReader.events(feed).read(() -> new ByteArrayInputStream(bytes), 1 << 20, new ListReader.Handler<>() {
            @Override
            public void read(FeedEvent event) {
                events.add(event);
            }

            @Override
            public void broken(long index, int line, UnreadableJsonException why) {
                throw new AssertionError(why);
            }
        });
        return events;
    }

    private static FeedEvent event(Feed feed, String members) throws IOException {
        List<FeedEvent> events = read(feed, "{\"pageInfo\":{\"hasMore\":false},\"events\":[{" + members + "}]}");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<CourseEvent> facts(Feed feed, String members) throws IOException {
        return event(feed, members).facts();
    }

    @Test
    void saysWhomItIsAbout() throws IOException {
        FeedEvent event = event(Feed.COURSE_ACTION, "\"id\":\"e1\"," + WHO + WHEN);
        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.learnerId()).contains("ada");
        assertThat(event.email()).contains("ada@northmere.example");
        assertThat(event.at()).contains(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(event.facts()).isEmpty();
        FeedEvent object = event(Feed.AWARD, "\"user\":{\"id\":7,\"email\":\"Ben@x.example\"}," + WHEN);
        assertThat(object.learnerId()).contains("7");
        assertThat(object.email()).contains("ben@x.example");
        assertThat(event(Feed.AWARD, "\"user\":\"ben\"").learnerId()).contains("ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrollment", "Enrollment", "ENROLLMENT", "enrolment"})
    void readsEnrolments(String type) throws IOException {
        assertThat(facts(Feed.COURSE_ACTION, COURSE + "\"type\":\"" + type + "\"," + WHEN))
                .containsExactly(new CourseEvent.Enrolled(SAFETY, MARCH));
    }

    @ParameterizedTest
    @CsvSource({
        "status_change, status, completed",
        "statusChange, newStatus, COMPLETED",
        "Status-Change, new_status, Completed",
        "status change, newStatus, completed"
    })
    void readsChangesOfStatusToCompleted(String type, String member, String status) throws IOException {
        String members = COURSE + "\"type\":\"" + type + "\",\"" + member + "\":\"" + status + "\"," + WHEN;
        assertThat(facts(Feed.COURSE_ACTION, members)).containsExactly(new CourseEvent.Completed(SAFETY, MARCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"status_change\",\"newStatus\":\"started\"",
                "\"type\":\"status_change\",\"status\":\"not-completed\"",
                "\"type\":\"revoked_access\"",
                "\"type\":\"certificate_grant\"",
                "\"type\":\"something new\"",
                "\"type\":null",
                "\"type\":{\"a\":[1,{\"b\":2}]}"
            })
    void whatSaysNothingOfCoursesStillNamesTheLearner(String what) throws IOException {
        FeedEvent event = event(Feed.COURSE_ACTION, COURSE + WHO + what + "," + WHEN);
        assertThat(event.facts()).isEmpty();
        assertThat(event.learnerId()).contains("ada");
    }

    @Test
    void readsCompletionsOfCoursesKnownBySkuAloneAndInMilliseconds() throws IOException {
        assertThat(facts(Feed.COURSE_COMPLETION, "\"courseSku\":\"S\",\"timestamp\":1772359200000"))
                .containsExactly(
                        new CourseEvent.Completed(new CourseReference("", Optional.of("S"), Optional.empty()), MARCH));
        assertThat(facts(Feed.COURSE_COMPLETION, "\"title\":\"of no course\"," + WHEN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"awardType\":{\"label\":\"CEU\"},\"awardAmount\":0.10 | 0.1",
                "\"awardType\":\"CEU\",\"amount\":\"1.50\" | 1.5",
                "\"label\":\"CEU\",\"count\":3 | 3",
                "\"type\":\"CEU\",\"awardAmount\":100 | 100",
                "\"awardType\":{\"label\":\"CEU\"},\"amount\":-2.0 | -2",
                "\"awardType\":{\"label\":\"CEU\"},\"amount\":4,\"deleted\":true | 0"
            })
    void readsAwards(String what, BigDecimal amount) throws IOException {
        assertThat(facts(Feed.AWARD, "\"id\":\"a1\"," + COURSE + what + "," + WHEN))
                .containsExactly(new CourseEvent.Awarded(SAFETY, "a1", MARCH, "CEU", amount));
    }

    @Test
    void readsAnAwardWithinItsEvent() throws IOException {
        String award = "\"award\":{\"id\":\"a1\",\"awardType\":{\"label\":\"PDH\"},\"awardAmount\":2,"
                + "\"resource\":{\"id\":\"c1\",\"sku\":\"SAF-110\",\"title\":\"Safety\"}},";
        assertThat(facts(Feed.AWARD, "\"id\":\"e9\",\"type\":\"award\"," + award + WHEN))
                .containsExactly(new CourseEvent.Awarded(SAFETY, "a1", MARCH, "PDH", new BigDecimal(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"awardType\":{\"label\":\"CEU\"}",
                "\"awardAmount\":1",
                "\"awardType\":\"CEU\",\"amount\":\"many\"",
                "\"awardType\":\"CEU\",\"amount\":1e999999999",
                "\"awardType\":\"CEU\",\"amount\":\"NaN\""
            })
    void anAwardOfNothingKnownSaysNothing(String what) throws IOException {
        assertThat(facts(Feed.AWARD, COURSE + what + "," + WHEN)).isEmpty();
    }

    private static CourseEvent.Certified certified(String members) throws IOException {
        List<CourseEvent> facts = facts(Feed.COURSE_CERTIFICATE, members);
        assertThat(facts).hasSize(1);
        return (CourseEvent.Certified) facts.get(0);
    }

    @Test
    void readsCertificatesFlatOrNested() throws IOException {
        String own = "\"id\":\"k1\",\"identifier\":\"N-1\",\"issuedAt\":\"2026-03-01T10:00:00Z\","
                + "\"expirationDate\":\"2028-03-01\",\"resourceType\":\"course\",\"resourceId\":\"c1\"";
        CourseEvent.Certified flat = certified(own);
        assertThat(flat.certificateId()).contains("k1");
        assertThat(flat.number()).contains("N-1");
        assertThat(flat.issued()).contains(MARCH);
        assertThat(flat.expires()).contains(new SourceDate.On(LocalDate.of(2028, 3, 1)));
        assertThat(flat.noExpiry()).isFalse();
        assertThat(flat.origin()).isEqualTo(CourseEvent.Origin.SOURCE);
        assertThat(certified("\"id\":\"e7\",\"certificate\":{" + own + "}," + WHEN))
                .isEqualTo(flat);
    }

    @Test
    void theIdOfAnEventIsNotTheCertificates() throws IOException {
        assertThat(certified("\"id\":\"e7\"," + COURSE + WHEN).certificateId()).isEmpty();
        assertThat(certified("\"id\":\"e7\",\"certificate\":\"k1\"," + COURSE + WHEN)
                        .certificateId())
                .contains("k1");
    }

    /** Null says that it does not end; silence says nothing, and a date that is none says nothing either. */
    @Test
    void endsNeverOnlyWhereTheRecordSaysSo() throws IOException {
        assertThat(certified("\"id\":\"k\",\"expirationDate\":null").noExpiry()).isTrue();
        assertThat(certified("\"id\":\"k\",\"expirationDate\":\"\"").noExpiry()).isTrue();
        assertThat(certified("\"id\":\"k\"").noExpiry()).isFalse();
        assertThat(certified("\"id\":\"k\",\"expirationDate\":\"soon\"").noExpiry())
                .isFalse();
    }

    @Test
    void knowsWhatWasRevokedAndWhatOthersIssued() throws IOException {
        assertThat(certified("\"id\":\"k\",\"deleted\":true").revoked()).isTrue();
        CourseEvent.Certified external = certified(
                "\"id\":\"k\",\"isExternal\":true,\"externalResourceTitle\":\"First aid\",\"resourceType\":null");
        assertThat(external.external()).isTrue();
        assertThat(external.course()).isEqualTo(new CourseReference("", Optional.empty(), Optional.of("First aid")));
    }

    @Test
    void readsPagesWrappedAndBareAndListsUnderData() throws IOException {
        String events = "[{\"id\":\"a\"},{\"id\":\"b\"}]";
        for (String body : List.of(
                "{\"data\":{\"APIEvents\":{\"pageInfo\":{},\"events\":" + events + "}}}",
                "{\"pageInfo\":{},\"events\":" + events + "}",
                "{\"data\":" + events + "}",
                events)) {
            assertThat(read(Feed.AWARD, body)).extracting(FeedEvent::id).containsExactly("a", "b");
        }
    }

    @Test
    void aRecordWithoutAnIdHasOneOfItsContent() throws IOException {
        String one = FeedReadingTest.event(Feed.AWARD, COURSE + WHEN).id();
        assertThat(event(Feed.AWARD, WHEN + "," + COURSE.substring(0, COURSE.length() - 1))
                        .id())
                .isEqualTo(one);
        assertThat(event(Feed.AWARD, "\"notifiableId\":\"c2\"," + WHEN).id()).isNotEqualTo(one);
    }

    /** Whatever values stand wherever. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOnWhatARecordHolds(long seed) throws IOException {
        Random dice = new Random(seed);
        String[] names = {
            "id",
            "user",
            "userDetail",
            "timestamp",
            "type",
            "status",
            "courseId",
            "course",
            "award",
            "awardType",
            "awardAmount",
            "certificate",
            "expirationDate",
            "deleted",
            "resource",
            "course_id",
            "courseId "
        };
        String[] values = {
            "null",
            "1",
            "\"\"",
            "\" \"",
            "\"x@y\"",
            "\"completed\"",
            "[]",
            "[{\"id\":1}]",
            "{}",
            "{\"id\":\"z\"}",
            "true",
            "\"2026-01-01\"",
            "1772359200000",
            "-1e9",
            "\"\\ud800\"",
            "{\"user\":{\"id\":[]}}"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder members = new StringBuilder("\"n\":0");
            for (String name : names) {
                if (dice.nextInt(3) == 0) {
                    members.append(",\"").append(name).append("\":").append(values[dice.nextInt(values.length)]);
                }
            }
            for (Feed feed : Feed.values()) {
                FeedEvent event = event(feed, members.toString());
                assertThat(EventReader.stored(EventWriter.write(event.facts()))).isEqualTo(event.facts());
            }
        }
        assertThat(read(Feed.AWARD, "[1,\"x\",[],{}]")).hasSize(4);
    }
}
