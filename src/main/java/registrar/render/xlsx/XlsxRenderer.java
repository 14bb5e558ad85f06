package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Finding;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.report.Edition;

/**
 * The document as a workbook with real types. Tables are expected in the order for people; their rows are streamed.
 */
public final class XlsxRenderer implements Renderer {
    private final Templates templates;
    private final int rowsPerSheet;

    public XlsxRenderer(Templates templates) {
        this(templates, DataSheetMaker.ROWS_PER_SHEET);
    }

    XlsxRenderer(Templates templates, int rowsPerSheet) {
        this.templates = requireNonNull(templates);
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var book = new Book(workbook, document, edition, templates.wording(edition));
            new BookLayout(book, rowsPerSheet).lay();
            new BookProperties(book).set();
            return write(book, out);
        }
    }

    private static List<Finding> write(Book book, OutputStream out) throws IOException {
        var skeleton = new ByteArrayOutputStream();
        book.workbook().write(skeleton);
        try (var feed = new RowFeed(book.looks(), book.cells())) {
            Map<String, PackageWriter.RowBody> rows = new LinkedHashMap<>();
            book.dataSheets().forEach(sheet -> rows.put(sheet.part(), feed.body(sheet)));
            new PackageWriter(book.edition().moment(), out).write(skeleton.toByteArray(), book.charts(), rows);
            return feed.findings();
        }
    }
}
