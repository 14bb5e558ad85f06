package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Wording;

/** From a value to a typed cell. */
final class CellMaker implements Value.Visitor<Cell> {
    /** Day 0 of the serial numbers; right from 1 March 1900 on, before which spreadsheet programs disagree. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** A spreadsheet number holds 15 digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Wording wording;

    CellMaker(Wording wording) {
        this.wording = requireNonNull(wording);
    }

    Cell of(Value value) {
        return value.accept(this);
    }

    /** The cells of a row, in the order of the sheet's columns. */
    List<Cell> of(Row row, List<SheetColumn> columns) {
        var cells = new ArrayList<Cell>(columns.size());
        for (SheetColumn column : columns) {
            Value value = row.values().get(column.source());
            cells.add(
                    value instanceof Value.AccessDays days && column.right()
                            ? Cell.number(Look.COUNT, Integer.toString(days.days()))
                            : of(value));
        }
        return cells;
    }

    @Override
    public Cell text(Value.Text value) {
        return Cell.text(Look.TEXT, value.text());
    }

    @Override
    public Cell identifier(Value.Identifier value) {
        return Cell.text(Look.IDENTIFIER, value.text());
    }

    @Override
    public Cell phrase(Value.Phrase value) {
        return Cell.text(Look.TEXT, wording.print(value));
    }

    @Override
    public Cell count(Value.Count value) {
        return Cell.number(Look.COUNT, digits(BigDecimal.valueOf(value.number())));
    }

    @Override
    public Cell amount(Value.Amount value) {
        return Cell.number(Look.AMOUNT, digits(value.number()));
    }

    /** Rounded down to whole per cent, as everywhere: 99.6 % is not all. */
    @Override
    public Cell share(Value.Share value) {
        if (value.whole() == 0) {
            return Cell.empty(Look.SHARE);
        }
        BigDecimal percent = BigDecimal.valueOf(value.part())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(value.whole()), 0, RoundingMode.DOWN);
        return Cell.number(Look.SHARE, digits(percent.movePointLeft(2)));
    }

    @Override
    public Cell day(Value.Day value) {
        LocalDate date = value.date();
        return date.isBefore(FIRST) || date.isAfter(LAST)
                ? Cell.text(Look.TEXT, date.toString())
                : Cell.number(Look.DAY, Long.toString(ChronoUnit.DAYS.between(EPOCH, date)));
    }

    @Override
    public Cell moment(Value.Moment value) {
        return Cell.text(Look.TEXT, wording.print(value));
    }

    /** Among dates it is words: a bare 365 would be read as a day of the year 1900. */
    @Override
    public Cell accessDays(Value.AccessDays value) {
        return Cell.text(Look.TEXT, wording.text("workbook.days", new Value.Count(value.days())));
    }

    @Override
    public Cell state(Value.State value) {
        return Cell.text(Look.ofState(value.key()), wording.print(value));
    }

    /** Only what is so is said; a column of "no" hides the few that matter. */
    @Override
    public Cell flag(Value.Flag value) {
        return value.on() ? Cell.text(Look.TEXT, wording.print(value)) : Cell.empty(Look.TEXT);
    }

    @Override
    public Cell blank(Value.Blank value) {
        return Cell.empty(Look.TEXT);
    }

    private static String digits(BigDecimal number) {
        return number.round(DIGITS).toPlainString();
    }
}
