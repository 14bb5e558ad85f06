package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import registrar.document.Row;
import registrar.document.SortKey;
import registrar.document.SortKey.By;
import registrar.document.Value;

final class SortBytesTest {
    private static final Value BLANK = new Value.Blank(Value.Blank.Reason.NONE);

    @Test
    void putsNumbersInTheirOrderAndBlanksLast() {
        assertThat(sorted(By.ASCENDING, BLANK, count(91), count(-257), count(0), count(-1)))
                .containsExactly(count(-257), count(-1), count(0), count(91), BLANK);
    }

    @Test
    void putsAmountsInTheirOrder() {
        assertThat(sorted(By.ASCENDING, amount("2.5"), amount("-1"), amount("0"), amount("12"), amount("-1.5")))
                .containsExactly(amount("-1.5"), amount("-1"), amount("0"), amount("2.5"), amount("12"));
    }

    @Test
    void putsTheMostSevereStateFirst() {
        Value expired = new Value.State("seat_status", "EXPIRED", 0);
        Value active = new Value.State("seat_status", "ACTIVE", 3);

        assertThat(sorted(By.SEVERITY, active, expired)).containsExactly(expired, active);
    }

    @Test
    void putsNamesAsReadersOfTheLanguageExpect() {
        assertThat(sorted(
                        Locale.US, By.COLLATED, text("Zorn"), text("Łęcka"), text("adam"), text("Ådén"), text("Lund")))
                .containsExactly(text("adam"), text("Ådén"), text("Łęcka"), text("Lund"), text("Zorn"));
        assertThat(sorted(new Locale("sv"), By.COLLATED, text("Ådén"), text("Zorn"), text("adam")))
                .containsExactly(text("adam"), text("Zorn"), text("Ådén"));
    }

    @Test
    void putsAShorterNameBeforeALongerOneWhateverFollowsIt() {
        var keys = new SortBytes(
                List.of(new SortKey("last", By.COLLATED), new SortKey("id", By.CODE)), List.of(0, 1), Locale.US);
        Row ng = Row.of(text("Ng"), new Value.Identifier("zzz"));
        Row nguyen = Row.of(text("Nguyen"), new Value.Identifier("aaa"));

        assertThat(Arrays.compareUnsigned(keys.of(ng), keys.of(nguyen))).isNegative();
    }

    @Test
    void putsIdentifiersByTheirUnits() {
        assertThat(sorted(By.CODE, id("b"), id("a1"), id("a"), id("\uFF21"), id("A")))
                .containsExactly(id("A"), id("a"), id("a1"), id("b"), id("\uFF21"));
    }

    @Test
    void endsACollationKeyWithItsOnlyZero() {
        byte[] key = new Collation(Locale.US).key("Weissmann, Leah 林");

        assertThat(key[key.length - 1]).isZero();
        assertThat(Arrays.copyOf(key, key.length - 1)).doesNotContain(0);
    }

    private static List<Value> sorted(By by, Value... values) {
        return sorted(Locale.US, by, values);
    }

    private static List<Value> sorted(Locale locale, By by, Value... values) {
        var keys = new SortBytes(List.of(new SortKey("only", by)), List.of(0), locale);
        return Stream.of(values)
                .sorted((a, b) -> Arrays.compareUnsigned(keys.of(Row.of(a)), keys.of(Row.of(b))))
                .toList();
    }

    private static Value count(long number) {
        return new Value.Count(number);
    }

    private static Value amount(String number) {
        return new Value.Amount(new BigDecimal(number));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value id(String text) {
        return new Value.Identifier(text);
    }
}
