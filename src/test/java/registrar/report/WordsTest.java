package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.render.Templates;
import registrar.render.Wording;

/** Every key a report uses has words in each language; a key without any throws. */
class WordsTest {
    private static Wording wording(String language) throws IOException {
        return Templates.builtIn()
                .wording(new Edition(
                        Instant.parse("2026-11-23T06:00:00Z"),
                        ZoneOffset.UTC,
                        Locale.forLanguageTag(language),
                        Issuer.named("Aldermoor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void hasWordsForEverythingReportsSay(String language) throws IOException {
        Wording wording = wording(language);
        var said = new ArrayList<String>();
        for (ReportType report : ReportTypes.all()) {
            for (Document document : List.of(Fullest.full(report), Fullest.bare(report))) {
                said.add(wording.title(document));
                for (Section section : document.sections()) {
                    say(section, wording, said);
                }
            }
        }
        assertThat(said).doesNotContain("null").noneMatch(text -> text.contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void hasWordsForEveryFindingAndFailure(String language) throws IOException {
        Wording wording = wording(language);
        for (FindingReason reason : FindingReason.values()) {
            assertThat(wording.print(Cells.finding(reason))).isNotBlank();
            assertThat(wording.print(Cells.toDo(reason))).isNotBlank();
        }
        for (FailureReason reason : FailureReason.values()) {
            assertThat(wording.print(Cells.failure(reason))).isNotBlank();
        }
    }

    private static void say(Section section, Wording wording, List<String> said) throws IOException {
        if (section instanceof Section.Prose prose) {
            prose.paragraphs().forEach(paragraph -> said.add(wording.print(paragraph)));
        } else if (section instanceof Section.Facts facts && !section.key().equals("data")) {
            facts.facts().forEach(fact -> {
                said.add(wording.label(fact));
                said.add(wording.print(fact.value()));
            });
        } else if (section instanceof Section.Table table) {
            said.add(wording.heading(table));
            table.columns().forEach(column -> said.add(wording.caption(column)));
            rows(table).forEach(row -> row.values().forEach((Value value) -> said.add(wording.print(value))));
        }
    }

    private static List<Row> rows(Section.Table table) throws IOException {
        var rows = new ArrayList<>(table.totals());
        try (RowStream stream = table.rows().open()) {
            for (var row = stream.next(); row.isPresent(); row = stream.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
