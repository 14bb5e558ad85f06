package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Format;
import registrar.json.JsonReader;

@ResourceLock(SampleRuns.LOCK)
class CountsAddUpTest {
    @ParameterizedTest
    @MethodSource("runs")
    void everyLearnerAskedForIsDocumentedLeftOutOrFailed(SampleRun run) throws IOException {
        Map<?, ?> learners = (Map<?, ?>) summary(run).get("learners");

        assertThat(number(learners, "documented") + number(learners, "left_out") + number(learners, "failed"))
                .isEqualTo(number(learners, "asked"));
        assertThat((List<?>) summary(run).get("left_out")).hasSize((int) number(learners, "left_out"));
        assertThat((List<?>) summary(run).get("failed")).hasSize((int) number(learners, "failed"));
        assertThat(run.code()).isEqualTo(number(learners, "asked") == number(learners, "documented") ? 0 : 2);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFileCountedIsThere(SampleRun run) throws IOException {
        List<?> files = (List<?>) summary(run).get("files");

        assertThat(files)
                .extracting(file -> ((Map<?, ?>) file).get("name"))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(run.documents().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void theWholeTenantIsAskedFor() throws IOException {
        try (Stream<Path> profiles = Files.list(SampleRun.SAMPLES.resolve("learners"))) {
            long people = profiles.count();
            for (SampleRun run : SampleRuns.all()) {
                if (run.name().equals("all")) {
                    assertThat(number((Map<?, ?>) summary(run).get("learners"), "asked"))
                            .as(run.report())
                            .isEqualTo(people);
                }
            }
        }
    }

    @Test
    void theSummaryCountsTheRowsOfTheRoster() throws IOException {
        Map<String, String> facts = DataFile.facts(file("summary", Format.CSV));
        List<Map<String, String>> seats = DataFile.csv(file("roster", Format.CSV));

        assertThat(facts).containsEntry("seats.rows", count(seats, "role", ".*"));
        for (String status : List.of("expired", "expiring", "active", "relative", "no_expiry")) {
            assertThat(facts).containsEntry("seats." + status, count(seats, "seat_status", "(?i)" + status));
        }
        for (String window : List.of("past", "0-30", "31-60", "61-90", "91+", "none")) {
            assertThat(facts).containsEntry("seats.window." + window, count(seats, "window", "\\Q" + window + "\\E"));
        }
        assertThat(facts).containsEntry("seats.managers", count(seats, "role", "manager"));
    }

    @Test
    void theSummaryCountsTheRowsOfTheCredentials() throws IOException {
        Map<String, String> facts = DataFile.facts(file("summary", Format.CSV));
        List<Map<String, String>> certificates = DataFile.csv(file("credentials", Format.CSV));

        assertThat(facts).containsEntry("certificates.rows", Integer.toString(certificates.size()));
        for (var status : Map.of(
                        "expired", "EXPIRED",
                        "in_grace", "IN_GRACE",
                        "expiring", "EXPIRING",
                        "active", "ACTIVE",
                        "no_expiry", "NO_EXPIRY",
                        "end_unknown", "EXPIRY_UNKNOWN",
                        "in_force", "EXPIRING|ACTIVE|NO_EXPIRY")
                .entrySet()) {
            assertThat(facts)
                    .containsEntry(
                            "certificates." + status.getKey(),
                            count(certificates, "credential_status", status.getValue()));
        }
        for (String window : List.of("past", "0-30", "31-60", "61-90", "91+", "none")) {
            assertThat(facts)
                    .containsEntry(
                            "certificates.window." + window, count(certificates, "window", "\\Q" + window + "\\E"));
        }
    }

    @Test
    void theRosterCountsWhatTranscriptsShow() throws IOException {
        var transcripts = SampleRuns.of("en-US", "transcript", "all").documents().stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .toList();
        for (Path transcript : transcripts) {
            List<Map<String, String>> courses = DataFile.csv(transcript);
            if (courses.isEmpty()) {
                continue;
            }
            String learner = courses.get(0).get("learner_id");
            DataFile.csv(file("roster", Format.CSV)).stream()
                    .filter(seat -> seat.get("learner_id").equals(learner))
                    .forEach(seat -> assertThat(seat)
                            .containsEntry("courses_assigned", Integer.toString(courses.size()))
                            .containsEntry("courses_completed", count(courses, "course_status", "COMPLETED"))
                            .containsEntry(
                                    "certificates",
                                    count(courses, "credential_status", "(?!IN_PROGRESS|NOT_STARTED|MISSING)[A-Z_]+")));
        }
    }

    @Test
    void theSummaryCountsTheRowsOfTheChanges() throws IOException {
        Map<String, String> facts =
                DataFile.facts(SampleRuns.of("en-US", "summary", "since-august").document(Format.CSV));
        Path changes = SampleRuns.of("en-US", "changes", "since-august").document(Format.CSV);
        List<Map<String, String>> rows = DataFile.csv(changes);
        List<Map<String, String>> sheet = WorkbookTable.of(
                SampleRuns.of("en-US", "roster", "since-august").document(Format.XLSX), "Changes");

        assertThat(rows).hasSameSizeAs(sheet).hasSize(Integer.parseInt(facts.get("changes.rows")));
        facts.forEach((key, number) -> {
            if (key.startsWith("changes.") && !key.equals("changes.rows")) {
                assertThat(number).as(key).isEqualTo(count(rows, "change", key.substring("changes.".length())));
            }
        });
        assertThat(facts.get("learners.changed"))
                .isEqualTo(Long.toString(rows.stream()
                        .map(row -> row.get("learner_id"))
                        .distinct()
                        .count()));
    }

    @Test
    void theSummaryCountsTheRowsOfTheGaps() throws IOException {
        Map<String, String> facts = DataFile.facts(file("summary", Format.CSV));
        List<Map<String, String>> rows = DataFile.csv(file("gaps", Format.CSV)).stream()
                .filter(row -> row.get("disabled").equals("false"))
                .toList();
        List<Map<String, String>> sheet = WorkbookTable.of(file("roster", Format.XLSX), "Gaps");

        assertThat(facts)
                .containsEntry("gaps.missing", count(rows, "standing", "(?i)missing"))
                .containsEntry("gaps.overdue", count(rows, "standing", "(?i)overdue"))
                .containsEntry("gaps.complying", count(rows, "standing", "(?i)held|expiring"))
                .containsEntry("gaps.counted", Integer.toString(rows.size()));
        assertThat(sheet)
                .hasSize(Integer.parseInt(facts.get("gaps.missing")) + Integer.parseInt(facts.get("gaps.overdue")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaps", "roster", "summary"})
    void whatIsRequiredOfACourseIsHeldExpiringMissingOrOverdue(String report) throws IOException {
        List<Map<String, String>> rows =
                WorkbookTable.under(file(report, Format.XLSX), "Summary", List.of("Requirement", "Course", "Required"));

        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("Required"))
                        .isEqualTo(Long.toString(Stream.of("Held", "Expiring", "Missing", "Overdue")
                                .mapToLong(standing -> Long.parseLong(row.get(standing)))
                                .sum())));
    }

    static List<SampleRun> runs() {
        return SampleRuns.all();
    }

    private static Path file(String report, Format format) {
        return SampleRuns.of("en-US", report, "all").document(format);
    }

    private static String count(List<Map<String, String>> rows, String key, String pattern) {
        return Long.toString(
                rows.stream().filter(row -> row.get(key).matches(pattern)).count());
    }

    private static Map<?, ?> summary(SampleRun run) throws IOException {
        try (InputStream in = Files.newInputStream(run.runFile())) {
            return (Map<?, ?>) JsonReader.read(in);
        }
    }

    private static long number(Map<?, ?> object, String key) {
        return (Long) object.get(key);
    }
}
