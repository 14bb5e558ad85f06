package registrar.render.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Section;

/**
 * A short table on the summary: which columns of a section stand in which columns of the sheet.
 *
 * @param columns the sheet's column by key; columns between run on into each other
 */
record Block(String section, Map<String, Integer> columns) {
    /** Longer tables are shown in part and have a sheet of their own. */
    static final int MOST_ROWS = 30;

    static final Block LICENSES = of(
            "licenses",
            "license",
            1,
            "counted",
            2,
            "limit",
            3,
            "free",
            4,
            "access_ends",
            5,
            "days_left",
            6,
            "rows",
            7,
            "seat_status",
            8);
    static final Block URGENT = of(
            "urgent",
            "learner",
            1,
            "learner_id",
            2,
            "course",
            3,
            "license",
            5,
            "valid_through",
            6,
            "days_left",
            7,
            "credential_status",
            8);
    static final Block REQUIREMENTS = of(
            "requirements",
            "requirement",
            1,
            "asked",
            2,
            "held",
            3,
            "expiring",
            4,
            "missing",
            5,
            "overdue",
            6,
            "complying",
            7,
            "compliance",
            8);
    static final Block REQUIRED_COURSES = of(
            "required_courses",
            "requirement",
            1,
            "course",
            2,
            "asked",
            4,
            "held",
            5,
            "expiring",
            6,
            "missing",
            7,
            "overdue",
            8);
    static final Block WHAT_CHANGED = of("what_changed", "change", 1, "count", 2, "learners", 3);
    static final Block QUALITY = of("quality", "finding", 1, "count", 2, "what_to_do", 3);
    static final Block LEFT_OUT = of("left_out", "learner_id", 1, "outcome", 2, "message", 3);

    private static final String BY_COURSE = "certificates_by_course";

    /** One column a window, as many as the settings make. */
    static Block byCourse(Document document) {
        var columns = new LinkedHashMap<String, Integer>();
        if (document.section(BY_COURSE).orElse(null) instanceof Section.Table table) {
            List<String> keys = table.columns().stream()
                    .filter(column -> column.place().inWorkbook())
                    .map(Column::key)
                    .toList();
            for (int i = 0; i < keys.size(); i++) {
                columns.put(keys.get(i), i == keys.size() - 1 ? Math.max(i + 1, SummarySheet.LAST_COLUMN) : i + 1);
            }
        }
        return new Block(BY_COURSE, columns);
    }

    private static Block of(String section, Object... keysAndColumns) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < keysAndColumns.length; i += 2) {
            columns.put((String) keysAndColumns[i], (Integer) keysAndColumns[i + 1]);
        }
        return new Block(section, columns);
    }

    /** True where the sheet is too narrow for what the table says, which then has a sheet of its own as well. */
    boolean partly() {
        return this == REQUIREMENTS || this == REQUIRED_COURSES;
    }

    /** True where zeros are so many that they would hide the rest. */
    boolean dashes() {
        return section.equals(BY_COURSE);
    }

    /** How many letters fit between this column of the sheet and the block's next. */
    int room(int column) {
        int next = columns.values().stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other > column)
                .min()
                .orElse(SummarySheet.LAST_COLUMN + 1);
        double characters =
                IntStream.range(column, next).mapToDouble(SummarySheet::width).sum();
        return (int) (characters * Widths.LETTERS_PER_DIGIT);
    }

    /** False when there are more columns than the sheet is wide. */
    boolean fits() {
        return columns.values().stream().allMatch(column -> column <= SummarySheet.LAST_COLUMN);
    }

    /**
     * Where a block came to stand; rows count from 0.
     *
     * @param next the row at which the next block may begin
     */
    record Drawn(int firstRow, int lastRow, int next) {}
}
