package registrar.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Wording;

/** The first sheet of a report over all learners: the answer, some numbers, two charts, then short tables. */
final class SummarySheet {
    static final int FIRST_COLUMN = 1;
    static final int LAST_COLUMN = 8;

    private static final double MARGIN = 5 / 7.0;
    private static final int SCALE = 78;

    /** How many bold letters stand beside each other on the sheet. */
    private static final int LETTERS = 118;

    /** Drawn as charts or read for their numbers; they have no table of their own. */
    private static final Set<String> READ = Set.of("certificates_ending", "seats_ending", "windows");

    private final Book book;
    private final Wording wording;
    private final Set<String> whole = new HashSet<>(READ);
    private Grid grid;
    private int row;

    SummarySheet(Book book) {
        this.book = book;
        this.wording = book.wording();
    }

    void make() throws IOException {
        XSSFSheet sheet = book.sheet(wording.text("sheet.summary"));
        new PageSetup(book).scaled(sheet, SCALE);
        widths(sheet);
        grid = new Grid(sheet, book.looks(), book.cells());
        opening();
        cards();
        if (book.document().section("windows").isPresent()) {
            charts(sheet);
        }
        block(Block.REQUIREMENTS);
        block(Block.REQUIRED_COURSES);
        block(Block.URGENT);
        block(Block.WHAT_CHANGED);
        block(Block.QUALITY);
        block(Block.LEFT_OUT);
        book.workbook().setPrintArea(book.workbook().getSheetIndex(sheet), 0, LAST_COLUMN, 0, row);
        sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress("B2"));
    }

    private void charts(XSSFSheet sheet) throws IOException {
        var charts = new SummaryCharts(book, grid);
        int chartRow = row;
        row = charts.reserve(row);
        Optional<Block.Drawn> licenses = block(Block.LICENSES);
        licensesNote();
        block(Block.byCourse(book.document()));
        charts.draw(chartRow, licenses);
        sheet.setRowBreak(row - 1);
    }

    /** True for a table that this sheet does not show, or not whole. */
    boolean leaves(Section.Table table) {
        return !whole.contains(table.key());
    }

    private static void widths(XSSFSheet sheet) {
        for (int column = 0; column <= LAST_COLUMN; column++) {
            sheet.setColumnWidth(column, (int) Math.round((width(column) + MARGIN) * 256));
        }
    }

    /** The width of a column in characters. */
    static double width(int column) {
        return switch (column) {
            case 0 -> 1.5;
            case FIRST_COLUMN -> 24;
            case LAST_COLUMN -> 19;
            default -> 11.3;
        };
    }

    private void opening() {
        grid.height(0, 8);
        grid.height(1, 26);
        grid.text(1, FIRST_COLUMN, Look.TITLE, book.title());
        grid.text(2, FIRST_COLUMN, Look.STAMP, book.stamp());
        row = 3;
        scope().ifPresent(scope -> grid.text(row++, FIRST_COLUMN, Look.STAMP, scope));
        say("notice");
        say("answer");
        grid.height(row++, 10);
    }

    /** Each sentence on as many lines as it needs: there are no merged cells for it to wrap in. */
    private void say(String section) {
        if (book.document().section(section).orElse(null) instanceof Section.Prose prose) {
            for (Value sentence : prose.paragraphs()) {
                lines(wording.print(sentence))
                        .forEach(line -> grid.text(row++, FIRST_COLUMN, Look.PLAIN.in(Look.Type.BOLD), line));
            }
        }
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (String word : text.split(" ")) {
            String longer = lines.isEmpty() ? word : lines.get(lines.size() - 1) + " " + word;
            if (lines.isEmpty() || Widths.length(longer) > LETTERS) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }

    /** When the data was taken and which filters applied. */
    private Optional<String> scope() {
        if (!(book.document().section("about").orElse(null) instanceof Section.Facts about)) {
            return Optional.empty();
        }
        List<String> shown =
                List.of("data_as_of", "age", "seats_read", "client", "license", "role", "course", "from", "to");
        return Optional.of(about.facts().stream()
                .filter(fact -> shown.contains(fact.key()) && !(fact.value() instanceof Value.Blank))
                .map(this::labelled)
                .reduce((left, right) -> left + " \u00B7 " + right)
                .orElse(""));
    }

    private String labelled(Fact fact) {
        return wording.label(fact) + ": " + wording.print(fact.value());
    }

    private void cards() throws IOException {
        for (List<Cards.Card> line : new Cards(book).lines()) {
            cards(line);
        }
    }

    private void cards(List<Cards.Card> cards) {
        grid.height(row, 18);
        grid.height(row + 1, 30);
        grid.height(row + 2, 18);
        for (int i = 0; i < cards.size(); i++) {
            card(FIRST_COLUMN + i, cards.get(i), i == cards.size() - 1);
        }
        row += 4;
    }

    private void card(int column, Cards.Card card, boolean last) {
        Look small = Look.NOTE.on(Look.Side.LEFT, 1);
        Look figure = Look.PLAIN.in(Look.Type.FIGURE).on(Look.Side.LEFT, 1);
        grid.text(row, column, small.over(last ? Look.Rule.CARD_TOP_LAST : Look.Rule.CARD_TOP), card.label());
        Cell value = card.figure() instanceof Value.Blank ? Cell.text(Look.TEXT, "\u2013") : grid.cell(card.figure());
        Look middle = figure.as(value.look().format()).over(last ? Look.Rule.CARD_MIDDLE_LAST : Look.Rule.CARD_MIDDLE);
        grid.put(row + 1, column, value.in(middle));
        grid.text(row + 2, column, small.over(last ? Look.Rule.CARD_BOTTOM_LAST : Look.Rule.CARD_BOTTOM), card.note());
    }

    private Optional<Block.Drawn> block(Block block) throws IOException {
        Optional<Extract> extract = Extract.of(book.document(), block.section(), Block.MOST_ROWS);
        if (extract.isEmpty() || !block.fits()) {
            return Optional.empty();
        }
        if (!extract.get().more() && !block.partly()) {
            whole.add(block.section());
        }
        if (extract.get().rows().isEmpty()) {
            return Optional.empty();
        }
        Block.Drawn drawn = new BlockWriter(book, grid).write(block, extract.get(), row);
        row = drawn.next();
        return Optional.of(drawn);
    }

    private void licensesNote() {
        if (book.document().section("numbers").orElse(null) instanceof Section.Facts numbers
                && whole.contains("licenses")) {
            Value managers = valueOf(numbers, "seats.managers");
            Value disabled = valueOf(numbers, "seats.disabled");
            grid.text(row - 1, FIRST_COLUMN, Look.NOTE, wording.text("workbook.counted", managers, disabled));
            row++;
        }
    }

    private static Value valueOf(Section.Facts facts, String key) {
        return facts.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse(new Value.Count(0));
    }
}
