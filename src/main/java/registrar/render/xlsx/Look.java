package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a cell looks. Equal looks share one style of the workbook.
 *
 * @param format a number format; it also puts the mark before the word of a status, so that the cell holds the bare word
 * @param indent steps away from the edge that {@code side} names
 */
record Look(
        Type type, String format, Side side, int indent, Rule rule, boolean filled, boolean wrapped, boolean quoted) {
    static final Look PLAIN = new Look(Type.BODY, "General", Side.LEFT, 0, Rule.NONE, false, false, false);
    static final Look TITLE = PLAIN.in(Type.TITLE);
    static final Look STAMP = PLAIN.in(Type.MUTED);
    static final Look HEADING = PLAIN.in(Type.HEADING);
    static final Look NOTE = PLAIN.in(Type.SMALL);
    static final Look HEAD = new Look(Type.BOLD, "General", Side.LEFT, 0, Rule.HEAD, true, true, false);
    static final Look HEAD_RIGHT = HEAD.on(Side.RIGHT, 1);

    static final Look TEXT = PLAIN.over(Rule.HAIRLINE);
    static final Look TEXT_MUTED = TEXT.in(Type.MUTED);
    static final Look IDENTIFIER = TEXT.as("@");
    static final Look DAY = TEXT.as("yyyy-mm-dd");
    static final Look COUNT = TEXT.as("#,##0;\u2212#,##0;0").on(Side.RIGHT, 1);
    static final Look COUNT_OR_DASH = COUNT.as("#,##0;\u2212#,##0;\"\u2013\"");
    static final Look AMOUNT = COUNT.as("0.0##;\u22120.0##");
    static final Look SHARE = COUNT.as("0%");

    private static final Map<String, Look> STATES = Map.ofEntries(
            marked("EXPIRED", "\u00D7"),
            marked("OVERDUE", "\u00D7"),
            marked("HELD", "\u25CF"),
            marked("IN_GRACE", "\u25B2"),
            marked("EXPIRING", "!"),
            marked("ACTIVE", "\u25CF"),
            marked("COMPLETED", "\u25CF"),
            marked("RELATIVE", "\u25CB"),
            marked("NOT_STARTED", "\u25CB"),
            marked("NO_EXPIRY", "\u221E"),
            marked("EXPIRY_UNKNOWN", "?"),
            marked("IN_PROGRESS", "\u25BA"),
            marked("MISSING", "\u25A1"),
            marked("REVOKED", "\u25A0"),
            marked("newly_expired", "\u00D7"),
            marked("newly_expiring", "!"),
            marked("seat_lost", "\u2013"),
            marked("left", "\u2013"),
            marked("renewed", "\u25CF"),
            marked("certificate_gained", "+"),
            marked("seat_gained", "+"),
            marked("joined", "+"),
            marked("corrected", "\u25BA"));

    private static Map.Entry<String, Look> marked(String state, String mark) {
        return Map.entry(state, TEXT.as("\"" + mark + "  \"@"));
    }

    Look {
        requireNonNull(type);
        requireNonNull(format);
        requireNonNull(side);
        requireNonNull(rule);
    }

    /** The look of the state of this key: its mark stands in the number format. */
    static Look ofState(String key) {
        return STATES.getOrDefault(key, TEXT);
    }

    /** Every look that a streamed row may ask for; the skeleton must hold them before the rows are known. */
    static List<Look> ofRows() {
        var looks = new ArrayList<Look>(List.of(TEXT, TEXT.wrap(), IDENTIFIER, DAY, COUNT, AMOUNT, SHARE));
        looks.addAll(List.of(TEXT.withQuote(), TEXT.wrap().withQuote(), IDENTIFIER.withQuote()));
        STATES.keySet().stream().sorted().map(Look::ofState).forEach(looks::add);
        return List.copyOf(looks);
    }

    /** True when the number format puts a mark before the word. */
    boolean marked() {
        return format.startsWith("\"");
    }

    Look in(Type other) {
        return new Look(other, format, side, indent, rule, filled, wrapped, quoted);
    }

    Look as(String otherFormat) {
        return new Look(type, otherFormat, side, indent, rule, filled, wrapped, quoted);
    }

    Look on(Side otherSide, int steps) {
        return new Look(type, format, otherSide, steps, rule, filled, wrapped, quoted);
    }

    Look over(Rule other) {
        return new Look(type, format, side, indent, other, filled, wrapped, quoted);
    }

    Look wrap() {
        return new Look(type, format, side, indent, rule, filled, true, quoted);
    }

    Look unwrapped() {
        return new Look(type, format, side, indent, rule, filled, false, quoted);
    }

    /** For text that a spreadsheet program would read as a formula if it were typed in again. */
    Look withQuote() {
        return new Look(type, format, side, indent, rule, filled, wrapped, true);
    }

    /** Size, weight and colour; the face is always Arial, which is as wide on every system. */
    enum Type {
        BODY(10, false, Colour.INK),
        BOLD(10, true, Colour.INK),
        MUTED(10, false, Colour.MUTED),
        SMALL(9, false, Colour.MUTED),
        SUBHEADING(11, true, Colour.INK),
        HEADING(12, true, Colour.INK),
        TITLE(16, true, Colour.INK),
        FIGURE(20, true, Colour.INK);

        final int points;
        final boolean bold;
        final Colour colour;

        Type(int points, boolean bold, Colour colour) {
            this.points = points;
            this.bold = bold;
            this.colour = colour;
        }
    }

    /** By command, so that an Arabic name does not jump to the right edge of a left column. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** The lines around a cell. */
    enum Rule {
        NONE,
        HAIRLINE,
        /** Below the header of a table. */
        HEAD,
        /** Above the totals. */
        TOTAL,
        /** Below the heading of a group of facts. */
        GROUP,
        CARD_TOP,
        CARD_MIDDLE,
        CARD_BOTTOM,
        CARD_TOP_LAST,
        CARD_MIDDLE_LAST,
        CARD_BOTTOM_LAST
    }
}
