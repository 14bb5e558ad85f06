package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.document.Format;

/** Pages tell of every row what JSON tells, and paper tells what pages tell. */
@ResourceLock(SampleRuns.LOCK)
class PagesAgreeTest {
    /** Scripts whose letters come back from a PDF one by one, as they went in. */
    private static final Set<UnicodeScript> PLAIN = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL);

    private final Printed printed = new Printed();

    @ParameterizedTest
    @CsvSource({
        "roster, learner_id license client role days_left window seat_status",
        "credentials, learner_id course certificate_id issued valid_through days_left window credential_status"
    })
    void aPageTellsWhatJsonTells(String report, String keys) throws IOException {
        SampleRun run = SampleRuns.of("en-US", report, "all");
        List<Map<String, String>> rows = DataFile.json(run.document(Format.JSON));
        List<List<String>> page = HtmlTable.withColumn(run.document(Format.HTML), "window");

        assertThat(page).hasSameSizeAs(rows);
        assertThat(notShown(rows, page, keys)).isEmpty();
    }

    @Test
    void aPageNamesEveryLearner() throws IOException {
        for (String report : List.of("roster", "credentials")) {
            SampleRun run = SampleRuns.of("en-US", report, "all");
            List<List<String>> page = HtmlTable.withColumn(run.document(Format.HTML), "window");
            for (Map<String, String> row :
                    DataFile.json(SampleRuns.of("en-US", "roster", "all").document(Format.JSON))) {
                assertThat(page.stream().filter(cells -> cells.contains(row.get("learner_id"))))
                        .allSatisfy(cells -> assertThat(cells)
                                .containsAnyOf(row.get("name"), row.get("last_name") + ", " + row.get("first_name")));
            }
        }
    }

    @Test
    void aTranscriptsPageShowsEveryCertificateOfJson() throws IOException {
        for (Path json : SampleRuns.of("en-US", "transcript", "all").documents(Format.JSON)) {
            List<Map<String, String>> rows = DataFile.json(json).stream()
                    .filter(row -> !(row.get("certificate_id") + row.get("issued")).isEmpty())
                    .toList();
            List<List<String>> page = HtmlTable.withColumn(SampleRun.beside(json, Format.HTML), "issued");

            assertThat(page).as(json.toString()).hasSameSizeAs(rows);
            assertThat(notShown(rows, page, "course certificate_id issued valid_through credential_status"))
                    .as(json.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, transcript, all", "en-US, roster, all", "en-US, credentials, all", "de-DE, transcript, some"})
    void paperShowsEveryCellOfThePage(String locale, String report, String name) throws IOException {
        for (Path page : SampleRuns.of(locale, report, name).documents(Format.HTML)) {
            List<List<String>> rows =
                    report.equals("transcript") ? HtmlTable.all(page) : HtmlTable.withColumn(page, "window");
            String paper = bare(PdfListing.drawn(SampleRun.beside(page, Format.PDF)));

            assertThat(rows.stream()
                            .flatMap(List::stream)
                            .filter(PagesAgreeTest::comesBack)
                            .filter(cell -> !paper.contains(bare(cell)))
                            .collect(Collectors.toSet()))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    /** What is to be read of each row and stands together in no row of the page. */
    private List<List<String>> notShown(List<Map<String, String>> rows, List<List<String>> page, String keys) {
        return rows.stream()
                .map(row -> Stream.of(keys.split(" "))
                        .map(key -> printed.onPage(key, row))
                        .filter(text -> !text.isEmpty())
                        .toList())
                .filter(wanted -> page.stream().noneMatch(cells -> cells.containsAll(wanted)))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B]+", "");
    }

    private static boolean comesBack(String text) {
        return text.codePoints().allMatch(letter -> PLAIN.contains(UnicodeScript.of(letter)));
    }
}
