package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Section;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.Course;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;

/** Whatever the learners, numbers equal counts over the rows, and all readings give the same. */
class CountsAgreeTest {
    private static final List<License> LICENSES = List.of(Company.DEPOTS, Company.TRIAL, Company.CONTRACTORS);
    private static final List<Course> COURSES = List.of(
            course("A", "Never ends"), course("B", "A year"), course("C", "Thirty days"), course("D", "Not known"));

    static MemorySnapshot crowd(long seed) {
        var random = new Random(seed);
        List<LearnerProfile> learners = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            learners.add(learner(i, random).build());
        }
        return MemorySnapshot.of(learners)
                .withClients(Company.NORTHMERE, Company.PETREL)
                .withLicenses(LICENSES.toArray(License[]::new))
                .withLeftOut(List.of(new Outcome.LeftOut<>(
                        "gone", new Failure(FailureReason.NOT_FOUND, "The source does not know this learner."))));
    }

    private static ProfileBuilder learner(int number, Random random) {
        var learner = ProfileBuilder.learner("learner-" + (1000 + number)).named("First " + number, "Last");
        if (random.nextInt(5) == 0) {
            learner.disabled();
        }
        if (random.nextInt(4) > 0) {
            learner.client(random.nextBoolean() ? Company.NORTHMERE : Company.PETREL);
        }
        for (License license : LICENSES) {
            if (random.nextInt(3) == 0) {
                learner.seat(license, random.nextInt(4) == 0 ? "manager" : "student");
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            Course course = COURSES.get(random.nextInt(COURSES.size()));
            String day = "202" + (5 + random.nextInt(2)) + "-0" + (1 + random.nextInt(9)) + "-15";
            learner.certified(course, random.nextInt(4) == 0 ? "started" : "completed", "cert-" + number + i, day);
        }
        return learner;
    }

    private static Inputs inputs(long seed) {
        return Inputs.of(crowd(seed))
                .rules(RulesBuilder.asOf("2026-11-23")
                        .graceDays(45)
                        .valid("A", "never")
                        .valid("B", "P15M")
                        .valid("C", "P60D")
                        .requires("All", "A", "B", "X"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rosterNumbersAreThoseOfItsRows(long seed) throws IOException {
        Told told = Told.by(new RosterReport().report(inputs(seed).build()).document());
        List<Map<String, String>> seats = told.data("seats");
        Predicate<Map<String, String>> manager = row -> row.get("role").equals("manager");
        Predicate<Map<String, String>> disabled = row -> row.get("disabled").equals("true");

        assertThat(told.count("seats.rows")).isEqualTo(seats.size());
        assertThat(told.count("seats.managers")).isEqualTo(count(seats, manager));
        assertThat(told.count("seats.counted"))
                .isEqualTo(count(seats, manager.or(disabled).negate()));
        assertThat(told.count("seats.expired")).isEqualTo(count(seats, is("seat_status", "EXPIRED")));
        assertThat(told.count("people.with_seats"))
                .isEqualTo(seats.stream()
                        .map(row -> row.get("learner_id"))
                        .distinct()
                        .count());
        assertThat(sum(told.column("licenses", "rows"))).isEqualTo(seats.size());
        assertThat(sum(told.column("windows", "seats"))).isEqualTo(seats.size());
        assertThat(told.column("certificates", "certificate_id")).hasSize((int) told.count("certificates.rows"));
        assertThat(told.column("expiring", "credential_status")).hasSize((int) told.count("certificates.expiring"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void credentialNumbersAreThoseOfItsRows(long seed) throws IOException {
        Told told = Told.by(new CredentialsReport().report(inputs(seed).build()).document());
        List<Map<String, String>> rows = told.data("certificates");

        assertThat(told.count("certificates.rows")).isEqualTo(rows.size());
        for (String status : List.of("expired", "in_grace", "expiring", "active", "no_expiry")) {
            assertThat(told.count("certificates." + status))
                    .as(status)
                    .isEqualTo(count(rows, is("credential_status", status.toUpperCase(Locale.ROOT))));
        }
        assertThat(told.count("certificates.superseded"))
                .isEqualTo(count(rows, row -> row.get("note").contains("superseded")));
        assertThat(sum(told.column("certificates_by_course", "total"))).isEqualTo(rows.size());
        for (Map<String, String> window : told.people("windows")) {
            assertThat(Long.parseLong(window.get("certificates")))
                    .isEqualTo(count(rows, is("window", window.get("window"))));
        }
        assertThat(told.count("learners.asked"))
                .isEqualTo(told.count("learners.documented")
                        + told.count("learners.left_out")
                        + told.count("learners.failed"))
                .isEqualTo(61);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void summaryNumbersAddUpAndAreThoseOfTheOthers(long seed) throws IOException {
        ReportInput input = inputs(seed).build();
        Told summary = Told.by(new SummaryReport().report(input).document());
        Told roster = Told.by(new RosterReport().report(input).document());

        assertThat(summary.count("certificates.drawn")
                        + summary.count("certificates.past")
                        + summary.count("certificates.later")
                        + summary.count("certificates.without_expiry")
                        + summary.count("certificates.without_end")
                        + summary.count("certificates.withdrawn"))
                .isEqualTo(summary.count("certificates.rows"));
        assertThat(summary.count("seats.drawn")
                        + summary.count("seats.past")
                        + summary.count("seats.later")
                        + summary.count("seats.from_first_access")
                        + summary.count("seats.without_end"))
                .isEqualTo(summary.count("seats.rows"));
        assertThat(sum(summary.column("certificates_by_license", "total")))
                .isEqualTo(summary.count("certificates.rows"));
        roster.facts().forEach((key, value) -> {
            if (key.startsWith("seats.") || key.startsWith("certificates.") || key.equals("people")) {
                assertThat(summary.fact(key)).as(key).isEqualTo(value);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void everyReadingGivesTheRowsThatWereCounted(long seed) throws IOException {
        MemorySnapshot snapshot = crowd(seed);
        for (String client : List.of("northmere", "petrel")) {
            for (ReportType type : ReportTypes.all()) {
                if (type instanceof ReportType.Overall overall) {
                    var document = overall.report(Inputs.of(snapshot)
                                    .rules(RulesBuilder.asOf("2026-11-23").requires("All", "A", "X"))
                                    .since(crowd(seed + 100), "2026-08-23")
                                    .client(client)
                                    .build())
                            .document();
                    Told told = Told.by(document);
                    document.sections().stream()
                            .filter(Section.Table.class::isInstance)
                            .map(Section.Table.class::cast)
                            .forEach(table -> assertThat(told.people(table.key()))
                                    .as(table.key())
                                    .hasSize((int) table.rows().size())
                                    .isEqualTo(told.people(table.key())));
                }
            }
        }
        assertThat(snapshot.openStreams()).isZero();
    }

    private static Predicate<Map<String, String>> is(String key, String value) {
        return row -> row.get(key).equals(value);
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private static long sum(List<String> numbers) {
        return numbers.stream().mapToLong(Long::parseLong).sum();
    }
}
