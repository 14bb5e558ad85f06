package registrar.render.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Wording;

/** A sheet of two columns, a label and what it stands for: About, and the facts of one learner. */
final class AboutSheet {
    private static final double MARGIN = 5 / 7.0;
    private static final int LABEL_WIDTH = 32;
    private static final int TEXT_WIDTH = 84;
    private static final double ROW_HEIGHT = 17;
    private static final double HEADING_HEIGHT = 26;

    private static final Look LABEL = Look.STAMP.wrap();
    private static final Look TEXT = Look.PLAIN.wrap();
    private static final Look HEADING = Look.PLAIN.in(Look.Type.SUBHEADING).over(Look.Rule.GROUP);

    private final Book book;
    private final Wording wording;
    private Grid grid;
    private int row;

    AboutSheet(Book book) {
        this.book = book;
        this.wording = book.wording();
    }

    /** The last sheet of a report over all learners. */
    void makeAbout() {
        begin("about");
        facts("about");
        facts("between");
        facts("reckoning");
        facts("numbers");
        facts("not_drawn");
        prose("legend");
        heading(wording.text("workbook.columns"));
        line(Cell.text(LABEL, wording.text("column.days_left")), wording.text("workbook.columns.days_left"));
        line(Cell.text(LABEL, wording.text("workbook.columns.hidden")), wording.text("workbook.columns.hidden_text"));
        book.edition()
                .issuer()
                .contact()
                .ifPresent(contact -> line(Cell.text(LABEL, wording.text("workbook.questions")), contact));
    }

    /** The first sheet of a document about one learner: its facts and sentences, and what the other sheets hold. */
    void makeFacts(List<Section.Table> tables) {
        begin("facts");
        for (Section section : book.document().sections()) {
            if (section instanceof Section.Facts && !section.key().equals("data")) {
                facts(section.key());
            }
        }
        if (!tables.isEmpty()) {
            contents(tables);
        }
        for (Section section : book.document().sections()) {
            if (section instanceof Section.Prose) {
                prose(section.key());
            }
        }
    }

    private void begin(String key) {
        XSSFSheet sheet = book.sheet(book.sheetName(key));
        new PageSetup(book).upright(sheet);
        sheet.setColumnWidth(0, width(LABEL_WIDTH));
        sheet.setColumnWidth(1, width(TEXT_WIDTH));
        grid = new Grid(sheet, book.looks(), book.cells());
        if (key.equals("facts")) {
            grid.height(0, 30);
            grid.text(0, 0, Look.TITLE, book.title());
            row = 1;
        }
    }

    private void facts(String key) {
        if (!(book.document().section(key).orElse(null) instanceof Section.Facts facts)) {
            return;
        }
        heading(wording.heading(facts));
        for (Fact fact : facts.facts()) {
            Cell value = grid.cell(fact.value());
            Cell shown = fact.value() instanceof Value.Blank
                    ? Cell.text(TEXT, wording.print(fact.value()))
                    : value.in(TEXT.as(value.look().format()));
            line(Cell.text(LABEL, wording.label(fact)), shown, wording.print(fact.value()));
        }
    }

    private void contents(List<Section.Table> tables) {
        heading(wording.text("workbook.contents"));
        for (Section.Table table : tables) {
            line(
                    Cell.text(LABEL, wording.heading(table)),
                    table.rows().size() == 0
                            ? wording.text("workbook.rows.none")
                            : wording.text(
                                    "workbook.rows",
                                    new Value.Count(table.rows().size())));
        }
    }

    /** A legend has the state in front; other sentences stand alone. */
    private void prose(String key) {
        if (!(book.document().section(key).orElse(null) instanceof Section.Prose prose)) {
            return;
        }
        heading(wording.heading(prose));
        for (Value paragraph : prose.paragraphs()) {
            if (paragraph instanceof Value.Phrase phrase
                    && phrase.arguments().size() == 2
                    && phrase.arguments().get(0) instanceof Value.State state) {
                Cell mark = grid.cell(state);
                line(
                        mark.in(LABEL.as(mark.look().format())),
                        wording.print(phrase.arguments().get(1)));
            } else {
                line(Cell.empty(LABEL), wording.print(paragraph));
            }
        }
    }

    private void heading(String text) {
        grid.height(row, HEADING_HEIGHT);
        grid.text(row, 0, HEADING, text);
        grid.empty(row, 1, 1, HEADING);
        row++;
    }

    private void line(Cell label, String text) {
        line(label, Cell.text(TEXT, text), text);
    }

    private void line(Cell label, Cell value, String printed) {
        int lines = Math.max(lines(label.content(), LABEL_WIDTH), lines(printed, TEXT_WIDTH));
        grid.height(row, ROW_HEIGHT * Math.min(lines, 20));
        grid.put(row, 0, label);
        grid.put(row, 1, value);
        row++;
    }

    private static int lines(String text, int width) {
        int room = (int) (width * Widths.LETTERS_PER_DIGIT);
        return Math.max(1, (Widths.length(text) + room - 1) / room);
    }

    private static int width(int characters) {
        return (int) Math.round((characters + MARGIN) * 256);
    }
}
