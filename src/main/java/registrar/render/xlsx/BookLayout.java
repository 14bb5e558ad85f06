package registrar.render.xlsx;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import registrar.document.Section;

/**
 * Which sheets a document becomes, and in which order: a report over all learners begins with Summary and ends with
 * About; a document about one learner begins with its facts. Every table in between has a sheet of its own.
 */
final class BookLayout {
    /** First of the tables; those without a place here stand between them and the last. */
    private static final List<String> FIRST = List.of("seats", "certificates", "expiring", "gaps", "changes");

    private static final String LAST = "findings";

    /** There without a row, too: their absence would say something else. */
    private static final Set<String> ALWAYS = Set.of("seats", "certificates", "expiring", "gaps", "changes", LAST);

    private final Book book;
    private final DataSheetMaker dataSheets;

    BookLayout(Book book, int rowsPerSheet) {
        this.book = book;
        this.dataSheets = new DataSheetMaker(book, rowsPerSheet);
    }

    void lay() throws IOException {
        boolean overall = book.document().section("reckoning").isPresent();
        List<Section.Table> tables = tables();
        if (overall) {
            var summary = new SummarySheet(book);
            summary.make();
            makeSheets(tables.stream()
                    .filter(summary::leaves)
                    .sorted(Comparator.comparing(table -> place(table.key())))
                    .toList());
            new AboutSheet(book).makeAbout();
        } else {
            new AboutSheet(book).makeFacts(tables);
            makeSheets(tables);
        }
        book.workbook().setActiveSheet(0);
        book.workbook().setSelectedTab(0);
    }

    private void makeSheets(List<Section.Table> tables) throws IOException {
        for (Section.Table table : tables) {
            boolean data =
                    book.document().dataTable().filter(table.key()::equals).isPresent();
            if (data || ALWAYS.contains(table.key()) || table.rows().size() > 0) {
                dataSheets.make(table);
            }
        }
    }

    private static int place(String key) {
        if (FIRST.contains(key)) {
            return FIRST.indexOf(key);
        }
        return key.equals(LAST) ? FIRST.size() + 1 : FIRST.size();
    }

    /** The tables with a column for the workbook, in the document's order. */
    private List<Section.Table> tables() {
        return book.document().sections().stream()
                .filter(Section.Table.class::isInstance)
                .map(Section.Table.class::cast)
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.place().inWorkbook()))
                .toList();
    }
}
