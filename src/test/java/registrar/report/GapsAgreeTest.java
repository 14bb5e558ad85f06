package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.learner.Course;
import registrar.learner.LearnerProfile;
import registrar.record.Standing;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;

/** Whatever the learners, every number of the gaps equals a count over the rows. */
class GapsAgreeTest {
    private static final List<Course> COURSES = List.of(
            course("A", "Never ends"), course("B", "A year"), course("C", "Thirty days"), course("D", "Not known"));

    private static MemorySnapshot crowd(long seed) {
        var random = new Random(seed);
        List<LearnerProfile> learners = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var learner = ProfileBuilder.learner("learner-" + (1000 + i)).named("First " + i, "Last");
            if (random.nextInt(5) == 0) {
                learner.disabled();
            }
            for (int n = random.nextInt(6); n > 0; n--) {
                Course course = COURSES.get(random.nextInt(COURSES.size()));
                String day = LocalDate.parse("2025-01-01")
                        .plusDays(random.nextInt(600))
                        .toString();
                if (random.nextInt(4) == 0) {
                    learner.course(course, random.nextBoolean() ? "completed" : "started");
                } else {
                    learner.certified(course, "cert-" + i + n, day);
                }
            }
            learners.add(learner.build());
        }
        return MemorySnapshot.of(learners);
    }

    private static Told told(long seed, String today) throws IOException {
        RulesBuilder rules = RulesBuilder.asOf(today)
                .graceDays(20)
                .valid("A", "never")
                .valid("B", "P12M")
                .valid("C", "P120D")
                .requires("All", "A", "B", "C", "D")
                .requires("Some", "B", "X");
        return Told.by(new GapsReport()
                .report(Inputs.of(crowd(seed)).rules(rules).build())
                .document());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersAreThoseOfTheRows(long seed) throws IOException {
        Told told = told(seed, "2026-08-01");
        List<Map<String, String>> rows = told.data("gaps");
        for (Standing standing : Standing.values()) {
            assertThat(told.fact("gaps." + standing.name().toLowerCase(Locale.ROOT)))
                    .isEqualTo(count(rows, standing.name()));
        }
        long counted =
                rows.stream().filter(row -> row.get("disabled").equals("false")).count();
        long complying = Long.parseLong(told.fact("gaps.held")) + Long.parseLong(told.fact("gaps.expiring"));
        assertThat(told.fact("gaps.compliance")).isEqualTo(complying + "/" + counted);
        assertThat(complying + Long.parseLong(told.fact("gaps.missing")) + Long.parseLong(told.fact("gaps.overdue")))
                .isEqualTo(counted);
        assertThat(told.fact("gaps.rows")).isEqualTo(Integer.toString(rows.size()));
        assertThat(rows).hasSize(40 * 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingMendsByWaiting(long seed) throws IOException {
        var before = new HashMap<String, Standing>();
        for (int month = 1; month <= 12; month++) {
            String today = "2027-" + (month < 10 ? "0" : "") + month + "-28";
            for (Map<String, String> row : told(seed, today).data("gaps")) {
                Standing now = Standing.valueOf(row.get("standing"));
                Standing was = before.put(row.get("learner_id") + row.get("requirement") + row.get("course"), now);
                if (was != null) {
                    assertThat(rank(now)).isGreaterThanOrEqualTo(rank(was));
                }
            }
        }
    }

    private static int rank(Standing standing) {
        return List.of(Standing.MISSING, Standing.HELD, Standing.EXPIRING, Standing.OVERDUE)
                .indexOf(standing);
    }

    private static String count(List<Map<String, String>> rows, String standing) {
        return Long.toString(rows.stream()
                .filter(row -> row.get("standing").equals(standing)
                        && row.get("disabled").equals("false"))
                .count());
    }
}
