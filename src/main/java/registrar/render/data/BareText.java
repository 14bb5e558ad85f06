package registrar.render.data;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import registrar.document.Value;
import registrar.render.Wording;

/** A value as bare text: numbers without grouping, dates as yyyy-MM-dd, states by their key, blanks as nothing. */
final class BareText implements Value.Visitor<String> {
    private final Wording wording;
    private final ZoneId zone;

    BareText(Wording wording, ZoneId zone) {
        this.wording = requireNonNull(wording);
        this.zone = requireNonNull(zone);
    }

    /** A moment with its offset, such as {@code 2026-11-23T07:00:00+01:00}. */
    String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** A part of a whole as a fraction of at most four decimals, rounded down; the whole is not zero. */
    static BigDecimal fraction(Value.Share share) {
        return BigDecimal.valueOf(share.part())
                .divide(BigDecimal.valueOf(share.whole()), 4, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    @Override
    public String text(Value.Text value) {
        return value.text();
    }

    @Override
    public String identifier(Value.Identifier value) {
        return value.text();
    }

    @Override
    public String phrase(Value.Phrase value) {
        return wording.print(value);
    }

    @Override
    public String count(Value.Count value) {
        return Long.toString(value.number());
    }

    @Override
    public String amount(Value.Amount value) {
        return value.number().toPlainString();
    }

    @Override
    public String share(Value.Share value) {
        return value.whole() == 0 ? "" : fraction(value).toPlainString();
    }

    @Override
    public String day(Value.Day value) {
        return value.date().toString();
    }

    @Override
    public String moment(Value.Moment value) {
        return moment(value.instant());
    }

    @Override
    public String accessDays(Value.AccessDays value) {
        return Integer.toString(value.days());
    }

    @Override
    public String state(Value.State value) {
        return value.key();
    }

    @Override
    public String flag(Value.Flag value) {
        return Boolean.toString(value.on());
    }

    @Override
    public String blank(Value.Blank value) {
        return "";
    }
}
