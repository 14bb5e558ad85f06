package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import registrar.document.Value;
import registrar.render.Printable;
import registrar.render.Wording;

/** Words of a mail, each on one line and not longer than a reader bears, whatever profiles hold. */
final class Said {
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 100;
    private static final long KILO = 1000;

    private final Wording wording;

    Said(Wording wording) {
        this.wording = requireNonNull(wording);
    }

    Wording wording() {
        return wording;
    }

    String text(String key, Value... arguments) {
        return line(wording.text(key, arguments));
    }

    String text(String key, List<Value> arguments) {
        return line(wording.text(key, arguments));
    }

    String print(Value value) {
        return line(wording.print(readable(value)));
    }

    /** With every text from outside short enough to leave the others their place. */
    private static Value readable(Value value) {
        if (value instanceof Value.Text text) {
            return name(text.text());
        }
        return value instanceof Value.Phrase phrase
                ? new Value.Phrase(
                        phrase.key(),
                        phrase.arguments().stream().map(Said::readable).toList())
                : value;
    }

    String moment(Instant instant, ZoneId zone) {
        return line(wording.moment(instant, zone));
    }

    /** Decimal kilobytes rounded up, or megabytes with one decimal. */
    String size(long bytes) {
        if (bytes < KILO * KILO) {
            return text("mail.size.kb", new Value.Count((bytes + KILO - 1) / KILO));
        }
        BigDecimal mega = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.UP);
        return text("mail.size.mb", new Value.Amount(mega));
    }

    /** A name or another text from outside, short enough to stand among words of ours. */
    static Value name(String text) {
        return new Value.Text(clipped(line(text), LONGEST_NAME));
    }

    static Optional<Value> name(Optional<String> text) {
        return text.map(Said::name);
    }

    /** On one line, without control characters, cut with a mark where it is too long. */
    static String line(String text) {
        var line = new StringBuilder();
        boolean space = false;
        for (int point : Printable.of(text.replaceAll("[\\p{Cc}\\u2028\\u2029]", " "))
                .codePoints()
                .toArray()) {
            if (Character.isWhitespace(point)) {
                space = !line.isEmpty();
                continue;
            }
            line.append(space ? " " : "").appendCodePoint(point);
            space = false;
        }
        return clipped(line.toString(), LONGEST);
    }

    private static String clipped(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "\u2026";
    }
}
