package registrar.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.render.xlsx.SampleRoster.EDITION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import registrar.document.Document;
import registrar.render.Templates;
import registrar.testing.Documents;

class SmallSheetsTest {
    @Test
    void beginsTheSummaryWithTitleMomentAndEightNumbers() throws IOException {
        List<String> lines = lines(SampleRoster.of(60), "Summary");

        assertThat(lines)
                .containsSubsequence(
                        "Meridale Group: License roster",
                        "As of 23 Nov 2026, 07:00 UTC+01:00 (Europe/Berlin)",
                        "Learners|Seat limit|Occupied|Counted|Expired|0–30 days|Expired|0–30 days",
                        "60|80|61|55|4|4|15|9");
    }

    @Test
    void showsLicensesWithWhatIsBlankAsADash() throws IOException {
        assertThat(lines(SampleRoster.of(6), "Summary"))
                .contains("Trial 2026|4|5|1|2026-11-18|−5|5|Expired")
                .contains("Contractors|14|–|–|365 days|–|15|From first access");
    }

    @Test
    void addsUpCertificatesByCourse() throws IOException {
        assertThat(lines(SampleRoster.of(6), "Summary"))
                .contains("Site safety|9|3|–|5|33|–|50")
                .contains("All|27|9|–|15|99|–|150");
    }

    @Test
    void namesThoseLeftOut() throws IOException {
        assertThat(lines(SampleRoster.of(6), "Summary"))
                .contains("00042|Left out|Listed by the platform, but without a profile. Most likely deleted.");
    }

    @Test
    void saysInAboutWhatMustAgree() throws IOException {
        assertThat(lines(SampleRoster.of(6), "About"))
                .contains("Learners asked for|7", "Learners in the report|6", "Left out|1", "Time zone|Europe/Berlin");
    }

    @Test
    void beginsATranscriptWithItsFactsAndListsItsSheets() throws IOException {
        Document transcript = Documents.transcript("Ada Lovelace", 3);

        List<String> lines = lines(transcript, "Overview");

        assertThat(lines).anyMatch(line -> line.contains("Ada Lovelace")).contains("In this workbook");
    }

    /** The cells of each row as a person sees them, rows without any left out. */
    private static List<String> lines(Document document, String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxRenderer(Templates.builtIn()).render(document, EDITION, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return lines(workbook.getSheet(sheet));
        }
    }

    private static List<String> lines(XSSFSheet sheet) {
        var formatter = new DataFormatter(Locale.ROOT);
        var lines = new ArrayList<String>();
        sheet.forEach(row -> {
            var cells = new ArrayList<String>();
            row.forEach(cell -> {
                String shown = formatter.formatCellValue(cell);
                if (!shown.isEmpty() && cell.getColumnIndex() <= SummarySheet.LAST_COLUMN) {
                    cells.add(shown);
                }
            });
            lines.add(String.join("|", cells));
        });
        return lines;
    }
}
