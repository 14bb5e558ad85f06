package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.document.Format;

/** CSV, JSON and workbooks tell the same of every row. */
@ResourceLock(SampleRuns.LOCK)
class DataAgreesTest {
    private final Printed printed = new Printed();

    @Test
    void csvTellsWhatJsonTells() throws IOException {
        for (SampleRun run : SampleRuns.all()) {
            for (Path json : run.documents(Format.JSON)) {
                Path csv = SampleRun.beside(json, Format.CSV);
                if (run.report().equals("certificate") || run.report().equals("summary")) {
                    assertThat(List.of(DataFile.facts(csv))).as(json.toString()).isEqualTo(DataFile.json(json));
                } else {
                    assertThat(DataFile.csv(csv)).as(json.toString()).isEqualTo(DataFile.json(json));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roster, Seats, learner_id license_id",
        "credentials, Certificates, learner_id course_id certificate_id issued"
    })
    void aWorkbookTellsWhatJsonTells(String report, String sheet, String keys) throws IOException {
        SampleRun run = SampleRuns.of("en-US", report, "all");
        List<Map<String, String>> cells = WorkbookTable.of(run.document(Format.XLSX), sheet);

        assertThat(cells).hasSameSizeAs(DataFile.json(run.document(Format.JSON)));
        for (Map<String, String> row : DataFile.json(run.document(Format.JSON))) {
            List<Map<String, String>> same = cells.stream()
                    .filter(other -> Stream.of(keys.split(" "))
                            .allMatch(key -> other.get(printed.caption(key)).equals(row.get(key))))
                    .toList();
            assertThat(same).as(row.toString()).hasSize(1);
            assertSame(row, same.get(0));
        }
    }

    @Test
    void aTranscriptsWorkbookTellsWhatJsonTells() throws IOException {
        for (Path json : SampleRuns.of("en-US", "transcript", "all").documents(Format.JSON)) {
            List<Map<String, String>> rows = DataFile.json(json);
            List<Map<String, String>> cells =
                    WorkbookTable.of(SampleRun.beside(json, Format.XLSX), printed.text("section.courses"));

            assertThat(cells).as(json.toString()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertSame(rows.get(i), cells.get(i));
            }
        }
    }

    @Test
    void aTranscriptIsTheSameWhoeverElseIsAskedFor() throws IOException {
        SampleRun some = SampleRuns.of("en-US", "transcript", "some");

        assertThat(some.documents(Format.CSV)).hasSize(4);
        for (Path csv : some.documents(Format.CSV)) {
            Path all = SampleRuns.of("en-US", "transcript", "all").runFile().resolveSibling(csv.getFileName());
            assertThat(csv).hasSameTextualContentAs(all);
        }
    }

    /** But for what a workbook says in its own way: how names are parted, and more in the note. */
    private void assertSame(Map<String, String> row, Map<String, String> cells) {
        row.keySet().stream()
                .filter(key -> !Set.of("first_name", "last_name", "note").contains(key))
                .filter(key -> cells.containsKey(printed.caption(key)))
                .forEach(key -> assertThat(cells.get(printed.caption(key)))
                        .as(key + " of " + row)
                        .isEqualTo(printed.inWorkbook(key, row)));
    }
}
