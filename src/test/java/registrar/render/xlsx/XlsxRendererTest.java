package registrar.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.render.xlsx.SampleRoster.EDITION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.render.Templates;

class XlsxRendererTest {
    @Test
    void ordersSheetsFromSummaryToAbout() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("Summary", "Seats", "Certificates", "Expiring", "Data quality", "About");
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void writesEachKindOfValueAsItsOwnType() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFSheet seats = workbook.getSheet("Seats");

            assertThat(cell(seats, "Learner ID").getStringCellValue()).isEqualTo("00000");
            assertThat(cell(seats, "Learner ID").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(cell(seats, "Days left").getNumericCellValue()).isEqualTo(-5);
            assertThat(cell(seats, "Access ends").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 11, 18, 0, 0));
            assertThat(cell(seats, "Access ends").getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            assertThat(cell(seats, "Progress").getNumericCellValue()).isZero();
            assertThat(cell(seats, "Progress").getCellStyle().getDataFormatString())
                    .isEqualTo("0%");
            assertThat(cell(seats, "Status").getStringCellValue()).isEqualTo("Expired");
            assertThat(cell(seats, "Status").getCellStyle().getDataFormatString())
                    .isEqualTo("\"×  \"@");
            assertThat(cell(seats, "Disabled").getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void keepsNamesThatReadAsFormulasExactlyAndAsText() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFCell mallory = workbook.getSheet("Seats").getRow(3).getCell(0);

            assertThat(mallory.getCellType()).isEqualTo(CellType.STRING);
            assertThat(mallory.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(mallory.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void keepsArabicNamesAtTheLeft() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(5))) {
            XSSFCell amal = workbook.getSheet("Seats").getRow(5).getCell(0);

            assertThat(amal.getStringCellValue()).isEqualTo("حداد");
            assertThat(amal.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
        }
    }

    @Test
    void freezesTheHeaderAndTheFirstThreeColumns() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFSheet seats = workbook.getSheet("Seats");

            assertThat(seats.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
            assertThat(seats.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(seats.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void filtersByOneTableWhoseNamesAreTheHeaders() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFSheet seats = workbook.getSheet("Seats");
            XSSFTable table = seats.getTables().get(0);

            assertThat(seats.getCTWorksheet().isSetAutoFilter()).isFalse();
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:P4");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:P4");
            assertThat(table.getColumns().stream().map(column -> column.getName()))
                    .containsExactlyElementsOf(headers(seats));
        }
    }

    @Test
    void coloursTheWholeRangeByOneSetOfRules() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            SheetConditionalFormatting rules = workbook.getSheet("Seats").getSheetConditionalFormatting();

            assertThat(rules.getNumConditionalFormattings()).isEqualTo(1);
            assertThat(rules.getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("G2:I4");
            assertThat(rules.getConditionalFormattingAt(0).getRule(1).getFormula1())
                    .isEqualTo("AND($G2=\"Expiring\",$I2<=30)");
        }
    }

    @Test
    void hidesColumnsInAnOutlineGroup() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFSheet seats = workbook.getSheet("Seats");
            int client = headers(seats).indexOf("Client");

            assertThat(seats.isColumnHidden(client)).isTrue();
            assertThat(seats.getColumnOutlineLevel(client)).isEqualTo(1);
            assertThat(seats.isColumnHidden(client + 1)).isFalse();
        }
    }

    @Test
    void keepsATableWithoutRowsOpenable() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(0))) {
            XSSFSheet seats = workbook.getSheet("Seats");

            assertThat(seats.getTables().get(0).getCTTable().getRef()).isEqualTo("A1:P2");
            assertThat(seats.getLastRowNum()).isEqualTo(1);
            assertThat(seats.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void goesOnASecondSheetWhereOneIsFull() throws IOException {
        byte[] bytes = bytes(new XlsxRenderer(Templates.builtIn(), 4), SampleRoster.of(10));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(ids(workbook.getSheet("Seats"))).containsExactly("00000", "00001", "00002", "00003");
            assertThat(ids(workbook.getSheet("Seats 2"))).containsExactly("00004", "00005", "00006", "00007");
            assertThat(ids(workbook.getSheet("Seats 3"))).containsExactly("00008", "00009");
            assertThat(workbook.getTable("Seats_8").getCTTable().getRef()).isEqualTo("A1:P3");
        }
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        var renderer = new XlsxRenderer(Templates.builtIn());

        assertThat(bytes(renderer, SampleRoster.of(20))).isEqualTo(bytes(renderer, SampleRoster.of(20)));
    }

    @Test
    void datesPartsAndPropertiesByTheEdition() throws IOException {
        byte[] bytes = bytes(new XlsxRenderer(Templates.builtIn()), SampleRoster.of(1));

        assertThat(entries(bytes))
                .extracting(ZipEntry::getTimeLocal)
                .containsOnly(LocalDateTime.of(2026, 11, 23, 6, 0));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2026-11-23T06:00:00Z");
            assertThat(workbook.getProperties().getCoreProperties().getModified())
                    .isEqualTo("2026-11-23T06:00:00Z");
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Acme Training");
        }
    }

    @Test
    void drawsTwoChartsWithWordsForThoseWhoDoNotSeeThem() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(3))) {
            XSSFDrawing drawing = workbook.getSheet("Summary").getDrawingPatriarch();

            assertThat(drawing.getCharts()).hasSize(2);
            assertThat(drawing.getCharts()
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .sizeOfSerArray())
                    .isEqualTo(4);
            assertThat(drawing.getCTDrawing().getTwoCellAnchorList())
                    .extracting(anchor -> anchor.getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .allMatch(words -> words.contains("numbers are in"));
        }
    }

    @Test
    void cutsTextThatIsTooLongForACellAndSaysWhose() throws IOException {
        Row row = SampleRoster.seat(7);
        List<Value> values = new ArrayList<>(row.values());
        values.set(1, new Value.Text("x".repeat(40_000)));
        Document document = with(SampleRoster.seats(Rows.of(List.of(new Row(values)))));
        var out = new ByteArrayOutputStream();

        List<Finding> findings = new XlsxRenderer(Templates.builtIn()).render(document, EDITION, out);

        assertThat(findings).containsExactly(Finding.of(FindingReason.TEXT_CUT, "00007", "Last name"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheet("Seats").getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("x…");
        }
    }

    @Test
    void holdsNoFormulasAndNoMergedCells() throws IOException {
        try (XSSFWorkbook workbook = read(SampleRoster.of(10))) {
            workbook.forEach(sheet -> {
                assertThat(sheet.getMergedRegions()).isEmpty();
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            });
        }
    }

    @Test
    void keepsAnAmpersandInTitlesOutOfTheCodesOfTheHeader() throws IOException {
        Document roster = SampleRoster.of(1);
        var document = new Document(
                roster.report(),
                roster.fileName(),
                Optional.of(new Value.Text("R&R <&Co>")),
                roster.dataTable(),
                roster.sections());

        try (XSSFWorkbook workbook = read(document)) {
            assertThat(workbook.getSheet("Seats")
                            .getCTWorksheet()
                            .getHeaderFooter()
                            .getOddHeader())
                    .startsWith("&L&\"Arial,Bold\"&9 R&&R <&&Co>: License roster: &A&R")
                    .hasSizeLessThan(256);
        }
    }

    private static Document with(Section.Table seats) {
        Document roster = SampleRoster.of(1);
        List<Section> sections = roster.sections().stream()
                .map(section -> section.key().equals("seats") ? seats : section)
                .toList();
        return new Document(roster.report(), roster.fileName(), roster.subject(), roster.dataTable(), sections);
    }

    private static XSSFCell cell(XSSFSheet sheet, String header) {
        return sheet.getRow(1).getCell(headers(sheet).indexOf(header));
    }

    private static List<String> headers(XSSFSheet sheet) {
        var headers = new ArrayList<String>();
        sheet.getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));
        return headers;
    }

    private static List<String> ids(XSSFSheet sheet) {
        int column = headers(sheet).indexOf("Learner ID");
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(column).getStringCellValue())
                .toList();
    }

    private static List<ZipEntry> entries(byte[] bytes) throws IOException {
        var entries = new ArrayList<ZipEntry>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static XSSFWorkbook read(Document document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(new XlsxRenderer(Templates.builtIn()), document)));
    }

    private static byte[] bytes(XlsxRenderer renderer, Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.render(document, EDITION, out);
        return out.toByteArray();
    }
}
