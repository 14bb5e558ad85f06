package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.document.Row;
import registrar.document.Value;

final class RowCodecTest {
    @Test
    void givesBackEveryKindOfValue() {
        Row row = Row.of(
                new Value.Text("=cmd|'/c calc'!A1 नेहा 🦊"),
                new Value.Identifier("00042"),
                new Value.Phrase("days_left", List.of(new Value.Count(-3), new Value.Phrase("inner", List.of()))),
                new Value.Count(Long.MIN_VALUE),
                new Value.Amount(new BigDecimal("-12.5000")),
                new Value.Share(0, 0),
                new Value.Day(LocalDate.of(1969, 12, 31)),
                new Value.Moment(Instant.parse("2026-11-23T12:00:00.000000001Z")),
                new Value.AccessDays(365),
                new Value.State("seat_status", "EXPIRED", 0),
                new Value.Flag(true),
                new Value.Flag(false),
                new Value.Blank(Value.Blank.Reason.EMPTY));

        assertThat(RowCodec.row(RowCodec.bytes(row))).isEqualTo(row);
    }

    @Test
    void givesBackHalfASurrogatePair() {
        Row row = Row.of(new Value.Text("fox \uD83E"));

        assertThat(RowCodec.row(RowCodec.bytes(row))).isEqualTo(row);
    }
}
