package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.SourceDate;
import registrar.record.CredentialStatus;
import registrar.record.Transcript;
import registrar.testing.Inputs;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;
import registrar.testing.Transcripts;

/** Whatever happened between two states, the changes told turn the one into the other. */
class ChangesApplyTest {
    private static final String BEFORE = "2026-08-23";
    private static final List<Course> COURSES = List.of(
            course("A", "Never ends"), course("B", "A year"), course("C", "Sixty days"), course("D", "Not known"));

    private static RulesBuilder rules(String day) {
        return RulesBuilder.asOf(day)
                .graceDays(20)
                .valid("A", "never")
                .valid("B", "P15M")
                .valid("C", "P60D");
    }

    /** Some are missing, others differ in a few things from their former selves; licenses may have been prolonged. */
    private static MemorySnapshot state(long seed, int turn) {
        var of = new Random(seed + 7919L * turn);
        boolean prolonged = of.nextBoolean();
        List<License> licenses = List.of(
                license("l-1", prolonged ? "2027-12-12" : "2026-12-12"),
                license("l-2", "2026-10-01"),
                LicenseBuilder.license("l-3").accessDays(90).build(),
                LicenseBuilder.license("l-4").build());
        var learners = new ArrayList<LearnerProfile>();
        for (int i = 0; i < 50; i++) {
            var steady = new Random(seed * 1000 + i);
            ProfileBuilder learner = learner(i, steady, of, licenses);
            if (of.nextInt(8) > 0) {
                learners.add(learner.build());
            }
        }
        return MemorySnapshot.of(learners);
    }

    private static License license(String id, String ends) {
        return LicenseBuilder.license(id).name("License " + id).ends(ends).build();
    }

    /** What {@code steady} decides is the same in both states unless {@code of} wills otherwise. */
    private static ProfileBuilder learner(int number, Random steady, Random of, List<License> licenses) {
        var learner = ProfileBuilder.learner("learner-" + number)
                .named("First " + choose(steady, of, 3), "Last")
                .role(choose(steady, of, 3) == 0 ? "manager" : "learner")
                .email("mail-" + choose(steady, of, 3) + "@example")
                .externalId("0" + choose(steady, of, 3));
        if (choose(steady, of, 4) == 0) {
            learner.disabled();
        }
        int client = choose(steady, of, 3);
        if (client > 0) {
            learner.client(client == 1 ? Company.NORTHMERE : Company.PETREL);
        }
        for (License license : licenses) {
            int role = choose(steady, of, 4);
            if (role > 0) {
                learner.seat(license, role == 1 ? "manager" : "student");
            }
        }
        for (Course course : COURSES) {
            int certificates = choose(steady, of, 4);
            for (int i = 0; i < certificates; i++) {
                certificate(learner, course, choose(steady, of, 4), 1 + choose(steady, of, 9));
            }
        }
        return learner;
    }

    private static void certificate(ProfileBuilder learner, Course course, int number, int month) {
        String id = course.id() + "-" + number;
        boolean twice = learner.build().enrolments().stream()
                .anyMatch(known -> known.certificateId().orElse("").equals(number == 0 ? "" : id));
        if (!twice) {
            learner.enrolment(new Enrolment(
                    course.id(),
                    java.util.Optional.of(course),
                    "completed",
                    java.util.Optional.of(number == 0 ? "" : id),
                    SourceDate.parse("202" + (5 + month % 2) + "-0" + month + "-15"),
                    java.util.Optional.empty()));
        }
    }

    /** One time in six another choice than in the other state. */
    private static int choose(Random steady, Random of, int bound) {
        int usual = steady.nextInt(bound);
        int other = of.nextInt(bound);
        return of.nextInt(6) == 0 ? other : usual;
    }

    private static Map<String, Person> people(MemorySnapshot snapshot, String day) {
        var people = new TreeMap<String, Person>();
        transcripts(snapshot, day).forEach((id, learner) -> people.put(id, Person.of(learner)));
        return people;
    }

    private static Map<String, Transcript> transcripts(MemorySnapshot snapshot, String day) {
        var transcripts = new TreeMap<String, Transcript>();
        var directory = Transcripts.directory(snapshot);
        try (var learners = snapshot.learners()) {
            for (var next = learners.next(); next.isPresent(); next = learners.next()) {
                transcripts.put(
                        next.get().id(), Transcript.of(next.get(), rules(day).build(), directory));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return transcripts;
    }

    private static List<Map<String, String>> changes(MemorySnapshot before, MemorySnapshot now, String day)
            throws IOException {
        var input = Inputs.of(now).rules(rules(day)).since(before, BEFORE).build();
        return Told.by(new ChangesReport().report(input).document()).data("changes");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesAppliedToTheEarlierStateGiveTheLater(long seed) throws IOException {
        MemorySnapshot before = state(seed, 0);
        MemorySnapshot now = state(seed, 1);
        Map<String, Person> people = people(before, BEFORE);

        List<Map<String, String>> changes = changes(before, now, "2026-11-23");
        changes.stream()
                .filter(row -> row.get("change").equals("joined"))
                .forEach(row -> people.put(row.get("learner_id"), Person.joined(row)));
        changes.forEach(row -> people.get(row.get("learner_id")).apply(row));
        changes.stream()
                .filter(row -> row.get("change").equals("left"))
                .forEach(row -> people.remove(row.get("learner_id")));

        assertThat(changes).isNotEmpty();
        assertThat(people).isEqualTo(people(now, "2026-11-23"));
        assertThat(before.openStreams() + now.openStreams()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingChangesBetweenAStateAndItself(long seed) throws IOException {
        assertThat(changes(state(seed, 0), state(seed, 0), BEFORE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsExpiredNowWasSoBeforeOrIsToldToBe(long seed) throws IOException {
        Map<String, Transcript> before = transcripts(state(seed, 0), BEFORE);
        Map<String, Transcript> now = transcripts(state(seed, 1), "2026-11-23");
        List<String> told = changes(state(seed, 0), state(seed, 1), "2026-11-23").stream()
                .filter(row -> row.get("change").equals("newly_expired"))
                .map(row -> row.get("learner_id") + " " + row.get("subject_id"))
                .toList();

        var expected = new ArrayList<String>();
        now.forEach((id, learner) -> {
            List<String> was = before.containsKey(id) ? expired(before.get(id)) : expired(learner);
            expired(learner).stream()
                    .filter(course -> !was.contains(course))
                    .forEach(course -> expected.add(id + " " + course));
        });
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Courses whose current certificate is expired. */
    private static List<String> expired(Transcript learner) {
        return learner.courses().stream()
                .filter(course -> course.certificate()
                        .filter(held -> held.current() && held.status() == CredentialStatus.EXPIRED)
                        .isPresent())
                .map(course -> course.courseId())
                .toList();
    }
}
