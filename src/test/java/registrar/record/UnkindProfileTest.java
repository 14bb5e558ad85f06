package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.RulesBuilder.asOf;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import registrar.learner.Allocation;
import registrar.learner.Attendance;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.learner.License;
import registrar.learner.PathAllocation;
import registrar.learner.SourceDate;
import registrar.testing.ClientBuilder;
import registrar.testing.CourseBuilder;
import registrar.testing.LicenseBuilder;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** Whatever a source sends, a record comes out, and what must hold of every record holds. */
class UnkindProfileTest {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "\u202E\u2066\u200F",
            "\u200B",
            "  Jose\u0301\t\n ",
            "<script>alert(1)</script>",
            "=cmd|'/c calc'!A1",
            "${7*7}",
            "../../etc/passwd",
            "\uD800half",
            "👨\u200D👩\u200D👧",
            "خالد Al-Amin 1042",
            "ada@northmere.example",
            "not-completed",
            "e\u0301".repeat(1_000),
            "x".repeat(3_000));
    private static final List<String> DATES = List.of(
            "0001-01-01",
            "9999-12-31",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59.999Z",
            "2024-02-29",
            "2024-03-01T04:59:59.999Z",
            "2026-11-23T05:00:00Z",
            "253402300799999");

    private final Random random = new Random(20261123);

    @Test
    void isReadAllTheSame() {
        for (int i = 0; i < 1_000; i++) {
            ProfileBuilder learner = learner();
            RulesBuilder rules = rules();
            Transcript transcript = Transcripts.of(learner, rules);
            assertThat(printed(transcript)).allSatisfy(text -> {
                assertThat(text).isNotEmpty();
                assertThat(SourceText.clean(text)).isEqualTo(text);
            });
            holdsTogether(transcript);
            assertThat(Transcripts.of(learner, rules)).isEqualTo(transcript);
        }
    }

    private static void holdsTogether(Transcript transcript) {
        var certified = transcript.courses().stream()
                .filter(row -> row.certificate().isPresent())
                .collect(Collectors.groupingBy(CourseRecord::courseId));
        certified
                .values()
                .forEach(rows -> assertThat(rows)
                        .filteredOn(row -> row.certificate().orElseThrow().current())
                        .hasSize(1));
        assertThat(transcript.seats())
                .extracting(seat -> seat.license().id())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSameElementsAs(transcript.profile().allocations().stream()
                        .map(Allocation::licenseId)
                        .toList());
        assertThat(transcript.findings())
                .allSatisfy(finding -> assertThat(finding.learnerId()).contains("unkind"));
    }

    private static List<String> printed(Transcript transcript) {
        return Stream.of(
                        Stream.of(transcript.name().text()),
                        transcript.courses().stream().map(CourseRecord::title),
                        transcript.seats().stream().map(Seat::licenseTitle),
                        transcript.client().flatMap(Client::name).stream(),
                        transcript.paths().stream().map(PathRecord::title),
                        transcript.sessions().stream().map(SessionRecord::title),
                        transcript.bundles().stream(),
                        transcript.waitlist().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    private RulesBuilder rules() {
        return asOf("2026-11-23")
                .zone(one(List.of("UTC", "America/New_York", "Pacific/Kiritimati")))
                .graceDays(random.nextInt(2) * 14)
                .valid("c0", one(List.of("P12M", "never", "2027-12-31", "P1000Y")))
                .valid("c1", "P90D");
    }

    private ProfileBuilder learner() {
        ProfileBuilder learner = ProfileBuilder.learner("unkind")
                .displayed(text())
                .first(text())
                .last(text())
                .abbreviated(text())
                .email(text())
                .externalId(text())
                .halves(text(), text())
                .client(client())
                .activeLicense(license());
        for (int i = 0; i < random.nextInt(8); i++) {
            learner.enrolment(enrolment())
                    .allocation(allocation())
                    .bundle("b" + random.nextInt(3), text())
                    .waitsFor(course("w" + random.nextInt(3)))
                    .path(new PathAllocation("p" + random.nextInt(3), some(text()), some(text()), some(text())))
                    .attended(attendance());
        }
        return learner;
    }

    private Enrolment enrolment() {
        String id = "c" + random.nextInt(3);
        return new Enrolment(id, some(course(id)), text(), some(text()), someDate(), some(text()));
    }

    private Course course(String id) {
        CourseBuilder course = CourseBuilder.course(id)
                .title(text())
                .groupTitle(text())
                .slug(text())
                .sku(text());
        return random.nextBoolean() ? course.titledSession(text()).build() : course.build();
    }

    private Allocation allocation() {
        return new Allocation("l" + random.nextInt(3), some(text()), some(text()), some(license()));
    }

    private License license() {
        LicenseBuilder license = LicenseBuilder.license("l" + random.nextInt(3))
                .name(text())
                .label(text())
                .of(client());
        return random.nextBoolean()
                ? license.ends(one(DATES)).accessDays(random.nextInt()).build()
                : license.build();
    }

    private Client client() {
        var client = ClientBuilder.client("k" + random.nextInt(2)).name(text()).sku(text());
        return random.nextBoolean() ? client.ends(one(DATES)).build() : client.build();
    }

    private Attendance attendance() {
        return new Attendance(
                someDate(),
                some(text()),
                some(text()),
                someDate(),
                someDate(),
                some(text()),
                some(text()),
                some(text()),
                some(text()));
    }

    private Optional<SourceDate> someDate() {
        return some(one(DATES)).flatMap(SourceDate::parse);
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> Optional<T> some(T thing) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(thing);
    }
}
