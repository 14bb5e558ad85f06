package registrar.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters here are all half as wide as the type is high, so a line of n letters at size s is n * s / 2 wide. */
class FitTest {
    private static final Fit NAME = new Fit(40, 46, 28, 33, 2);

    private static Breaks text(String text) {
        return new Breaks(text, line -> line.length() * 500.0);
    }

    private static Fit.Set first(String text, double width) {
        return NAME.ways(text(text), width).get(0);
    }

    @Test
    void keepsFullSizeWhereThereIsRoom() {
        assertThat(first("Ada Lovell", 300)).isEqualTo(new Fit.Set(List.of("Ada Lovell"), 40, 46));
    }

    @Test
    void shrinksOneLineToThreeQuartersBeforeItWraps() {
        assertThat(first("Ada Lovell", 150).size()).isEqualTo(30);
        assertThat(first("Ada Lovell", 149).lines()).containsExactly("Ada", "Lovell");
        assertThat(first("Ada Lovell", 149).size()).isEqualTo(40);
    }

    @Test
    void hasNoWayWhereEvenTheFloorIsTooLarge() {
        assertThat(NAME.ways(text("Ada Lovell"), 83)).isEmpty();
        assertThat(NAME.ways(text("Ada Lovell"), 84)).isNotEmpty();
    }

    @Test
    void doesNotWeighTheBreaksOfATextThatIsFarTooLong() {
        var measured = new AtomicInteger();
        var text = new Breaks("wort ".repeat(2000), line -> measured.incrementAndGet() * 0 + line.length() * 500.0);

        assertThat(NAME.ways(text, 300)).isEmpty();
        assertThat(measured).hasValue(1);
    }

    @Test
    void balancesLines() {
        assertThat(text("aaa bbb ccc ddd").into(2).lines()).containsExactly("aaa bbb", "ccc ddd");
    }

    @Test
    void neverBreaksAtAHyphenNorAfterAParticle() {
        assertThat(text("Anna-Lena von Berg").into(2).lines()).containsExactly("Anna-Lena", "von Berg");
        assertThat(text("Anna-Lena").into(2).lines()).containsExactly("Anna-Lena");
    }

    @Test
    void breaksBetweenIdeographs() {
        assertThat(text("電気安全の基礎と実務").into(2).lines()).containsExactly("電気安全の", "基礎と実務");
    }

    @Test
    void leadingFollowsTheSize() {
        assertThat(first("Ada Lovell", 140).leading()).isEqualTo(46);
        assertThat(NAME.ways(text("Ada Lovell"), 84).get(0).leading()).isEqualTo(33);
    }

    @Test
    void losesNoLetterAndExceedsNoWidth() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String text = words(random);
            double width = 60 + random.nextInt(400);
            for (Fit.Set way : NAME.ways(text(text), width)) {
                assertThat(String.join(" ", way.lines())).isEqualTo(text);
                assertThat(way.lines()).allMatch(line -> line.length() * way.size() / 2 <= width);
                assertThat(way.size()).isBetween(28.0, 40.0);
            }
        }
    }

    @Test
    void endsNoLineAtASlash() {
        var ends = new LineEnds();
        ends.setText("Dates of America/New_York and and/or");
        assertThat(IntStream.generate(ends::next).takeWhile(end -> end >= 0).boxed())
                .containsExactly(6, 9, 26, 30, 36);
    }

    @Test
    void takesBackTheRoomOfLettersThatWereJoined() {
        Typeface face = Typefaces.nearest("Noto Sans Devanagari", 400);
        assertThat(ShapedWidth.excess(face, "क्षेत्र")).isPositive();
        assertThat(ShapedWidth.excess(face, "कल")).isZero();
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (int word = 0; word <= random.nextInt(7); word++) {
            text.append(word == 0 ? "" : " ").append("x".repeat(1 + random.nextInt(9)));
        }
        return text.toString();
    }
}
