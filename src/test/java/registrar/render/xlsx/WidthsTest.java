package registrar.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.document.Column;

class WidthsTest {
    @Test
    void growWithTheLongestTextBetweenEightAndFortyFive() {
        var widths = new Widths(List.of(text("A"), text("B"), text("C")));

        widths.add(List.of(cell("x"), cell("Gonzalez-Featherstonehaugh"), cell("x".repeat(80))));

        assertThat(widths.inCharacters()).containsExactly(8, 28, 45);
    }

    @Test
    void countEastAsianCharactersTwiceAndMarksNotAtAll() {
        assertThat(Widths.length("田中")).isEqualTo(4);
        assertThat(Widths.length("e\u0301")).isEqualTo(1);
    }

    @Test
    void letHeadersOfNumbersWrapIntoTwoLines() {
        var daysLeft = new SheetColumn(Column.of("days_left", Column.Kind.COUNT), 0, "Days until end");

        assertThat(new Widths(List.of(daysLeft)).inCharacters()).containsExactly(9);
    }

    @Test
    void leaveRoomForTheMarkOfAStatus() {
        var widths = new Widths(List.of(text("A")));

        widths.add(List.of(Cell.text(Look.ofState("RELATIVE"), "From first access")));

        assertThat(widths.inCharacters()).containsExactly(22);
    }

    @Test
    void showTheWholeOfAnIdOf36LettersWithSpaceBehindIt() {
        var id = new SheetColumn(Column.of("learner_id", Column.Kind.IDENTIFIER), 0, "Learner ID");
        var widths = new Widths(List.of(id));

        widths.add(List.of(Cell.text(Look.IDENTIFIER, "5da113a8-f95a-5fbf-a0f3-1501fbf0f71f")));

        assertThat(widths.inCharacters()).containsExactly(38);
    }

    @Test
    void letTheFewLongestWrapWhenThePageIsFull() {
        var widths = new Widths(Collections.nCopies(9, text("Name")));
        for (int row = 0; row < 19; row++) {
            widths.add(Collections.nCopies(9, cell("a name of twenty chr")));
        }
        widths.add(Collections.nCopies(9, cell("the one name that is far longer than any other")));

        assertThat(widths.inCharacters()).containsOnly(20);
    }

    private static SheetColumn text(String caption) {
        return new SheetColumn(Column.of("name", Column.Kind.TEXT), 0, caption);
    }

    private static Cell cell(String text) {
        return Cell.text(Look.TEXT, text);
    }
}
