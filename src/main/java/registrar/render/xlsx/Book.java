package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import registrar.document.Document;
import registrar.document.Value;
import registrar.render.Wording;
import registrar.report.Edition;

/** A workbook in the making: what its sheets share, and what is to be put into its parts once it is saved. */
final class Book {
    private static final int NAME_LIMIT = 31;

    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final Document document;
    private final Edition edition;
    private final Wording wording;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> charts = new LinkedHashMap<>();
    private final List<DataSheet> dataSheets = new ArrayList<>();

    Book(XSSFWorkbook workbook, Document document, Edition edition, Wording wording) {
        this.workbook = requireNonNull(workbook);
        this.looks = new Looks(workbook);
        this.document = requireNonNull(document);
        this.edition = requireNonNull(edition);
        this.wording = requireNonNull(wording);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Looks looks() {
        return looks;
    }

    Document document() {
        return document;
    }

    Edition edition() {
        return edition;
    }

    Wording wording() {
        return wording;
    }

    CellMaker cells() {
        return new CellMaker(wording);
    }

    /** What stands above and below: "Meridale Group: License roster", or the title alone. */
    String title() {
        String title = wording.title(document);
        return document.subject()
                .map(subject -> wording.text("workbook.title", subject, new Value.Text(title)))
                .orElse(title);
    }

    /** "As of 23 Nov 2026, 07:00 UTC+01:00 (Europe/Berlin)". */
    String stamp() {
        return wording.text(
                "workbook.stamp",
                new Value.Moment(edition.moment()),
                new Value.Text(edition.zone().getId()));
    }

    /** A new sheet under this name, or the nearest that a sheet may have and no other has. */
    XSSFSheet sheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name.replaceAll("\\p{Cntrl}", " "), '-');
        String candidate = safe;
        for (int n = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            candidate = safe.substring(0, Math.min(safe.length(), NAME_LIMIT - end.length())) + end;
        }
        return workbook.createSheet(candidate);
    }

    /** The name of the sheet for a section. */
    String sheetName(String section) {
        return wording.find("sheet." + section).orElseGet(() -> wording.text("section." + section));
    }

    void add(DataSheet sheet) {
        dataSheets.add(sheet);
    }

    List<DataSheet> dataSheets() {
        return dataSheets;
    }

    /** The chart of this part of the package is replaced by this XML. */
    void chart(String part, String xml) {
        charts.put(part, xml);
    }

    Map<String, String> charts() {
        return charts;
    }
}
