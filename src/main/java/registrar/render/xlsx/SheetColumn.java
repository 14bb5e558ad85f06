package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import registrar.document.Column;
import registrar.document.Section;
import registrar.render.Wording;

/**
 * A column of a sheet.
 *
 * @param source where its value stands in the table's rows
 * @param caption unlike that of any other column, also without regard to case: a table of a workbook demands it
 */
record SheetColumn(Column column, int source, String caption) {
    /** A table's column name holds 255 characters. */
    private static final int CAPTION_LIMIT = 200;

    SheetColumn {
        requireNonNull(column);
        requireNonNull(caption);
    }

    /** The columns that the workbook shows of a table; none when the table is not for it. */
    static List<SheetColumn> of(Section.Table table, Wording wording) {
        var columns = new ArrayList<SheetColumn>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.place().inWorkbook()) {
                columns.add(new SheetColumn(column, i, untaken(oneLine(wording.caption(column)), taken)));
            }
        }
        return List.copyOf(columns);
    }

    String key() {
        return column.key();
    }

    boolean hidden() {
        return column.place().hiddenInWorkbook();
    }

    /** Numbers stand at the right edge, under a caption that does, too. */
    boolean right() {
        return switch (column.kind()) {
            case COUNT, AMOUNT, SHARE, ACCESS_DAYS -> true;
            case TEXT, IDENTIFIER, DAY, MOMENT, STATE, FLAG -> false;
        };
    }

    private static String oneLine(String caption) {
        String line = caption.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > CAPTION_LIMIT ? line.substring(0, CAPTION_LIMIT) : line;
    }

    private static String untaken(String caption, Set<String> taken) {
        String candidate = caption.isEmpty() ? "1" : caption;
        for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
            candidate = caption + " " + n;
        }
        return candidate;
    }
}
