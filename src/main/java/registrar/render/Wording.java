package registrar.render;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.Value;

/**
 * How values and keys read for people: the words, dates and numbers of one language in one zone. All of it comes from
 * the message files, none from the locale data of the Java in use, which changes from version to version.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern WINDOW = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");

    private final Messages messages;
    private final Dates dates;
    private final Numbers numbers;
    private final Printer printer = new Printer();

    Wording(Messages messages, ZoneId zone) {
        this.messages = requireNonNull(messages);
        this.dates = new Dates(this, zone);
        this.numbers = new Numbers(this);
    }

    /** The language the words are in; English where there is no message file for the edition's own. */
    public Locale language() {
        return messages.language();
    }

    /** True when the language is written from right to left. */
    public boolean rightToLeft() {
        return find("direction").filter("rtl"::equals).isPresent();
    }

    /**
     * The text of this key.
     *
     * @throws UnknownNameException when no message file has it
     */
    public String text(String key) {
        return find(key).orElseThrow(() -> new UnknownNameException(key, messages.keys()));
    }

    /**
     * The text of this key with {@code {0}}, {@code {1}}, … replaced. Where {@code {0}} is the number 1 and there is a
     * text under {@code <key>.one}, it is used.
     */
    public String text(String key, Value... arguments) {
        return text(key, Arrays.asList(arguments));
    }

    /** The same for arguments at hand as a list. */
    public String text(String key, List<Value> arguments) {
        boolean one = !arguments.isEmpty() && arguments.get(0) instanceof Value.Count count && count.number() == 1;
        String pattern = (one ? find(key + ".one") : Optional.<String>empty()).orElseGet(() -> text(key));
        return fill(pattern, arguments.stream().map(this::print).toList());
    }

    /** The text of this key; empty when no message file has it. */
    public Optional<String> find(String key) {
        return messages.find(key);
    }

    /** The value as a document shows it. */
    public String print(Value value) {
        return value.accept(printer);
    }

    /** The words above a column. */
    public String caption(Column column) {
        return column.caption().orElseGet(() -> text("column." + column.key()));
    }

    /** The words before a fact. */
    public String label(Fact fact) {
        return fact.label().orElseGet(() -> text("fact." + fact.key()));
    }

    /** The words above a section. */
    public String heading(Section section) {
        return text("section." + section.key());
    }

    /** The kind of document, such as "Transcript". */
    public String title(Document document) {
        return text("title." + document.report());
    }

    /** A date in the longer form that stands in sentences, such as {@code 3 June 2026}. */
    public String longDate(LocalDate date) {
        return dates.print(date, "date.long");
    }

    /** The month a date lies in, such as {@code Nov 2026}. */
    public String month(LocalDate date) {
        return dates.print(date, "date.month");
    }

    /** A moment with its weekday and zone, such as {@code Mon 30 Nov 2026, 07:00 (Europe/Berlin, UTC+01:00)}. */
    public String moment(Instant instant, ZoneId zone) {
        return dates.print(instant, zone);
    }

    /** The character beside a state; empty where it has none. */
    public Optional<String> sign(Value value) {
        return Sign.of(value).map(Sign::mark);
    }

    /** The style name under which templates tint a state, such as {@code expired}. */
    public Optional<String> look(Value value) {
        return Sign.of(value).map(Sign::look);
    }

    /** A whole number, grouped. */
    public String number(long number) {
        return numbers.print(number);
    }

    static String fill(String pattern, List<String> arguments) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : place.group());
        });
    }

    private String word(Value.State state) {
        return find(state.family() + "." + state.key())
                .or(() -> Optional.of(state.key())
                        .map(WINDOW::matcher)
                        .filter(Matcher::matches)
                        .map(this::window))
                .orElseGet(() -> text(state.family() + "." + state.key()));
    }

    /** The settings choose the bounds of windows, so their words are made of them. */
    private String window(Matcher bounds) {
        return bounds.group(2) == null
                ? fill(text("window.above"), List.of(bounds.group(1)))
                : fill(text("window.between"), List.of(bounds.group(1), bounds.group(2)));
    }

    private final class Printer implements Value.Visitor<String> {
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
            return Wording.this.text(value.key(), value.arguments());
        }

        @Override
        public String count(Value.Count value) {
            return numbers.print(value.number());
        }

        @Override
        public String amount(Value.Amount value) {
            return numbers.print(value.number());
        }

        @Override
        public String share(Value.Share value) {
            return fill(Wording.this.text("share"), List.of(numbers.print(value.part()), numbers.print(value.whole())));
        }

        @Override
        public String day(Value.Day value) {
            return dates.print(value.date(), "date");
        }

        @Override
        public String moment(Value.Moment value) {
            return dates.print(value.instant());
        }

        @Override
        public String accessDays(Value.AccessDays value) {
            return Wording.this.text("access_days", new Value.Count(value.days()));
        }

        @Override
        public String state(Value.State value) {
            return word(value);
        }

        @Override
        public String flag(Value.Flag value) {
            return Wording.this.text(value.on() ? "flag.true" : "flag.false");
        }

        @Override
        public String blank(Value.Blank value) {
            return value.reason() == Value.Blank.Reason.EMPTY
                    ? ""
                    : Wording.this.text("blank." + value.reason().name());
        }
    }

    /** A decimal number with the decimals it has. */
    public String number(BigDecimal number) {
        return numbers.print(number);
    }
}
