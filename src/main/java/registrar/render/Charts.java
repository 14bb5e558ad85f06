package registrar.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Section;
import registrar.document.Value;

/**
 * The geometry of bars for templates, which cannot reckon: every length is a share of the widest, as text. The numbers
 * are those of the document's own tables, read once more.
 */
final class Charts implements Node {
    private static final List<String> NAMES =
            List.of("licenses", "certificates_by_license", "months", "statuses", "windows");

    private final Document document;
    private final Wording wording;
    private final OpenRows open;
    private final LocalDate today;

    Charts(Document document, Wording wording, OpenRows open, LocalDate today) {
        this.document = document;
        this.wording = wording;
        this.open = open;
        this.today = today;
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "licenses" -> table("licenses").map(SeatBars::of).orElse(List.of());
            case "certificates_by_license" ->
                table("certificates_by_license")
                        .map(table -> new StackedBars(keys("certificates_by_license")).of(table))
                        .orElse(List.of());
            case "months" -> months();
            case "statuses" -> new StatusBars(document, wording).of();
            case "windows" -> windows();
            default -> throw new UnknownNameException(name, "charts", NAMES);
        };
    }

    private Node months() {
        var strips = new ArrayList<MonthBars.Strip>();
        for (String key : List.of("certificates_ending", "seats_ending")) {
            table(key).ifPresent(table -> strips.add(new MonthBars.Strip(key, table, keys(key))));
        }
        return new MonthBars(wording, today).of(strips);
    }

    /** The windows that a chart's legend names, in order, with their colours. */
    private List<Node> windows() {
        List<String> keys = keys("certificates_ending");
        return keys.stream()
                .filter(Fill::isWindow)
                .map(key -> (Node) new Names(
                        "window",
                        Map.of(
                                "look", Fill.of(key, keys),
                                "word", wording.print(new Value.State("window", key, 0)))))
                .toList();
    }

    private Optional<TableNode> table(String key) {
        return document.section(key)
                .filter(Section.Table.class::isInstance)
                .map(section -> new TableNode((Section.Table) section, wording, open));
    }

    private List<String> keys(String table) {
        return document.section(table)
                .filter(Section.Table.class::isInstance)
                .map(section -> ((Section.Table) section)
                        .columns().stream()
                                .map(column -> column.key())
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    /** The number in a cell; 0 for a blank. */
    static long number(Node row, String key) {
        return row.get(key) instanceof Printed printed && printed.value() instanceof Value.Count count
                ? count.number()
                : 0;
    }

    static boolean present(Node row, String key) {
        return row.get(key) instanceof Printed printed && !(printed.value() instanceof Value.Blank);
    }

    /** A share of a hundred with one decimal, rounded down so that pieces never exceed the whole; nothing divides by zero. */
    static String percent(long part, long whole) {
        long tenths = whole <= 0 ? 0 : part * 1000 / whole;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
