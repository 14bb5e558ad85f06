package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Templates;
import registrar.render.Wording;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;

/** What a mail counts is what the report it carries counts of the same input. */
class DigestAgreesTest {
    private static Inputs inputs(long seed) {
        MemorySnapshot earlier = CountsAgreeTest.crowd(seed + 100);
        return Inputs.of(CountsAgreeTest.crowd(seed))
                .rules(RulesBuilder.asOf("2026-11-23")
                        .graceDays(45)
                        .valid("A", "never")
                        .valid("B", "P15M")
                        .valid("C", "P60D")
                        .requires("All", "A", "B", "X"))
                .since(earlier, "2026-08-23");
    }

    private static Told digest(ReportType report, ReportInput input) throws IOException {
        return Told.by(ReportTypes.digest(report).report(input).document());
    }

    @ParameterizedTest
    @CsvSource({
        "roster, 1",
        "roster, 2",
        "credentials, 3",
        "credentials, 4",
        "gaps, 5",
        "gaps, 6",
        "summary, 7",
        "changes, 8"
    })
    void countsWhatTheReportCounts(String key, long seed) throws IOException {
        var report = (ReportType.Overall) ReportTypes.of(key).orElseThrow();
        ReportInput input = inputs(seed).build();
        Told whole = Told.by(report.report(input).document());
        Told digest = digest(report, input);

        assertThat(digest.facts()).containsAllEntriesOf(numbers(whole));
        assertThat(numbers(whole)).hasSizeGreaterThan(5);
        assertThat(whole.facts()).containsEntry("learners.asked", digest.fact("learners.asked"));
    }

    private static Map<String, String> numbers(Told told) {
        return told.facts().entrySet().stream()
                .filter(fact -> fact.getKey().matches("(seats|certificates|gaps|changes)\\.[a-z_]+|people"))
                .filter(fact -> !fact.getKey().matches(".*\\.(drawn|past|later|with.*|from.*|ending|occupied_of.*)"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void linesAndTheRestMakeTheWhole(long seed) throws IOException {
        Told told = digest(new CredentialsReport(), inputs(seed).build());
        long over = told.column("urgent", "state").stream()
                .filter("EXPIRED"::equals)
                .count();
        long more = told.prose("more").stream()
                .filter(said -> said.startsWith("digest.more.expired"))
                .mapToLong(said -> Long.parseLong(said.replaceAll(".*\\[(\\d+),.*", "$1")))
                .sum();

        assertThat(over + more).isEqualTo(told.count("certificates.expired"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void certificatesAndTranscriptsAreOfTheLearnersOfTheCredentials(long seed) throws IOException {
        ReportInput input = inputs(seed).client("northmere").build();
        Told credentials = Told.by(new CredentialsReport().report(input).document());

        for (ReportType report : List.of(new TranscriptReport(), new CertificateReport())) {
            assertThat(digest(report, input).facts()).containsAllEntriesOf(numbers(credentials));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void hasWordsForAllItSays(String language) throws IOException {
        Wording wording = Templates.builtIn()
                .wording(new Edition(
                        Instant.parse("2026-11-23T06:00:00Z"),
                        ZoneOffset.UTC,
                        Locale.forLanguageTag(language),
                        Issuer.named("Aldermoor")));
        for (ReportType report : ReportTypes.all()) {
            for (Section section : ReportTypes.digest(report)
                    .report(inputs(9).build())
                    .document()
                    .sections()) {
                say(section, wording);
            }
        }
    }

    private static void say(Section section, Wording wording) throws IOException {
        if (section instanceof Section.Table table) {
            try (var rows = table.rows().open()) {
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    row.get().values().forEach(value -> said(value, wording));
                }
            }
        } else if (section instanceof Section.Prose prose) {
            prose.paragraphs().forEach(value -> said(value, wording));
        }
    }

    private static void said(Value value, Wording wording) {
        assertThat(wording.print(value)).doesNotContain("{");
    }
}
