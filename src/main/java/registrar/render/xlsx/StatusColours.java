package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.Windows;
import registrar.render.Wording;

/**
 * The colours of statuses: one set of rules a range, by the word in the status column and the days left. Colour stands
 * only where somebody has to act.
 *
 * @param days the upper bounds of the windows, ascending
 */
record StatusColours(List<Integer> days, Wording wording) {
    private static final Pattern WINDOW = Pattern.compile("\\d+-(\\d+)");

    private static final short LIGHT_UP = 14;

    private static final int RGB_BYTES = 3;

    private static final List<Tint> TINTS = List.of(
            new Tint(Colour.SOON, Colour.SOON_TINT),
            new Tint(Colour.MID, Colour.MID_TINT),
            new Tint(Colour.LATE, Colour.LATE_TINT));

    private static final Tint BAD = new Tint(Colour.BAD, Colour.BAD_TINT);

    StatusColours {
        days = List.copyOf(days);
        requireNonNull(wording);
    }

    /** The windows of the settings stand as columns in the tables by window. */
    static StatusColours of(Document document, Wording wording) {
        for (Section section : document.sections()) {
            if (section instanceof Section.Table table) {
                List<Integer> days = bounds(table.columns());
                if (!days.isEmpty()) {
                    return new StatusColours(days, wording);
                }
            }
        }
        return new StatusColours(Windows.DEFAULT.days(), wording);
    }

    private static List<Integer> bounds(List<Column> columns) {
        return columns.stream()
                .map(column -> WINDOW.matcher(column.key()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .toList();
    }

    /**
     * Colours columns of a range of rows.
     *
     * @param status the column of the status, of this family
     * @param daysLeft the column of the days left
     * @param coloured the columns that take the colour
     * @param first the first row, from 0; {@code last} is the last
     */
    void apply(XSSFSheet sheet, String family, int status, int daysLeft, List<Integer> coloured, int first, int last) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String statusCell = "$" + CellReference.convertNumToColString(status) + (first + 1);
        String daysCell = "$" + CellReference.convertNumToColString(daysLeft) + (first + 1);
        var rules = new ArrayList<ConditionalFormattingRule>();
        rules.add(tinted(formatting.createConditionalFormattingRule(is(statusCell, family, "EXPIRED")), BAD));
        if (family.equals("credential_status")) {
            rules.add(hatched(formatting.createConditionalFormattingRule(is(statusCell, family, "MISSING"))));
            rules.add(tinted(
                    formatting.createConditionalFormattingRule(is(statusCell, family, "IN_GRACE")), TINTS.get(0)));
        }
        for (int i = 0; i < days.size(); i++) {
            String formula = "AND(" + is(statusCell, family, "EXPIRING") + "," + daysCell + "<=" + days.get(i) + ")";
            Tint tint = TINTS.get(Math.min(i, TINTS.size() - 1));
            rules.add(tinted(formatting.createConditionalFormattingRule(formula), tint));
        }
        makeOpaque(sheet.getWorkbook().getStylesSource());
        formatting.addConditionalFormatting(
                ranges(coloured, first, last), rules.toArray(ConditionalFormattingRule[]::new));
    }

    /** Colours a column of changes: red for what has ended, orange for what soon will. */
    void applyToChanges(XSSFSheet sheet, int column, int first, int last) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String cell = "$" + CellReference.convertNumToColString(column) + (first + 1);
        var expired = formatting.createConditionalFormattingRule(is(cell, "change", "newly_expired"));
        var expiring = formatting.createConditionalFormattingRule(is(cell, "change", "newly_expiring"));
        ConditionalFormattingRule[] rules = {tinted(expired, BAD), tinted(expiring, TINTS.get(0))};
        makeOpaque(sheet.getWorkbook().getStylesSource());
        formatting.addConditionalFormatting(ranges(List.of(column), first, last), rules);
    }

    /** POI drops the opacity of these colours, and without it they are not valid. */
    private static void makeOpaque(StylesTable styles) {
        for (int i = 0; i < styles._getDXfsSize(); i++) {
            CTColor colour = styles.getDxfAt(i).getFont().getColorArray(0);
            if (colour.getRgb().length == RGB_BYTES) {
                colour.setRgb(Colour.opaque(colour.getRgb()));
            }
        }
    }

    private String is(String cell, String family, String key) {
        String word = wording.print(new Value.State(family, key, 0));
        return cell + "=\"" + word.replace("\"", "\"\"") + "\"";
    }

    private static CellRangeAddress[] ranges(List<Integer> columns, int first, int last) {
        return columns.stream()
                .map(column -> new CellRangeAddress(first, last, column, column))
                .toArray(CellRangeAddress[]::new);
    }

    private static ConditionalFormattingRule tinted(ConditionalFormattingRule rule, Tint tint) {
        rule.createFontFormatting().setFontColor(tint.text().poi());
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        pattern.setFillBackgroundColor(tint.ground().poi());
        return rule;
    }

    private static ConditionalFormattingRule hatched(ConditionalFormattingRule rule) {
        FontFormatting font = rule.createFontFormatting();
        font.setFontColor(Colour.INK.poi());
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(LIGHT_UP);
        pattern.setFillForegroundColor(Colour.HATCH.poi());
        pattern.setFillBackgroundColor(Colour.WHITE.poi());
        return rule;
    }

    private record Tint(Colour text, Colour ground) {}
}
