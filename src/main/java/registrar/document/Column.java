package registrar.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param key stable; the caption is found under {@code column.<key>} unless there is a {@code caption}
 * @param kind what its values are; blanks may stand in any column
 * @param caption the words for a column the settings add; empty for all others
 * @param place which formats show it
 */
public record Column(String key, Kind kind, Optional<String> caption, Place place) {
    public Column {
        requireNonNull(key);
        requireNonNull(kind);
        requireNonNull(caption);
        requireNonNull(place);
    }

    /** A column for all formats. */
    public static Column of(String key, Kind kind) {
        return new Column(key, kind, Optional.empty(), Place.EVERYWHERE);
    }

    /** The same column, shown elsewhere. */
    public Column in(Place otherPlace) {
        return new Column(key, kind, caption, otherPlace);
    }

    /** What the values of a column are. */
    public enum Kind {
        TEXT,
        IDENTIFIER,
        COUNT,
        AMOUNT,
        SHARE,
        DAY,
        MOMENT,
        ACCESS_DAYS,
        STATE,
        FLAG
    }

    /** Who sees a column. The data formats are CSV and JSON, whose columns docs/rules.md, section 8 fixes. */
    public enum Place {
        EVERYWHERE,
        /** CSV and JSON only. */
        DATA,
        /** PDF, HTML and workbook, not the data formats. */
        PEOPLE,
        /** The data formats, and hidden in an outline group of the workbook. */
        WORKBOOK_HIDDEN,
        /** Hidden in the workbook and nowhere else, such as the explanation of a status. */
        WORKBOOK_HIDDEN_ONLY,
        /** The workbook, visible, and nowhere else. */
        WORKBOOK,
        /** The data formats and the workbook, visible; not on paper or page, which are narrower. */
        DATA_AND_WORKBOOK,
        /** Paper and page only. */
        PAPER;

        /** CSV and JSON. */
        public boolean inData() {
            return this == EVERYWHERE || this == DATA || this == WORKBOOK_HIDDEN || this == DATA_AND_WORKBOOK;
        }

        /** The workbook, be it hidden there. */
        public boolean inWorkbook() {
            return this != DATA && this != PAPER;
        }

        /** In the workbook's outline group of hidden columns. */
        public boolean hiddenInWorkbook() {
            return this == WORKBOOK_HIDDEN || this == WORKBOOK_HIDDEN_ONLY;
        }

        /** PDF and HTML. */
        public boolean onPaper() {
            return this == EVERYWHERE || this == PEOPLE || this == PAPER;
        }
    }
}
