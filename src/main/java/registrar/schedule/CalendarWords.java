package registrar.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.failure.Nearest;

/** Reads timetables in words, such as {@code first working day of the month 07:00} (docs/schedules.md). */
final class CalendarWords {
    private static final Pattern UNLIKE_CRON = Pattern.compile("^\\p{L}|:|\\d(st|nd|rd|th)\\b");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern DATE = Pattern.compile("([1-9]|[12]\\d|3[01])(st|nd|rd|th)");
    private static final List<String> WHICH = List.of("first", "second", "third", "fourth", "fifth", "last");
    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> PERIODS = List.of("month", "quarter", "year");
    private static final String EXAMPLES = "for example \"first working day of the month 07:00\", \"every Monday and"
            + " Thursday 07:00\", \"the 15th of the month 07:00\" or the five fields of cron, \"0 7 * * MON\"";

    private final String text;
    private final Deque<String> words;

    private CalendarWords(String text) {
        this.text = text;
        this.words = new ArrayDeque<>(List.of(
                text.toLowerCase(Locale.ROOT).replace(",", " , ").strip().split("\\s+")));
    }

    static boolean areIn(String text) {
        return UNLIKE_CRON.matcher(text).find();
    }

    static WallClock parse(String text) {
        CalendarWords reader = new CalendarWords(text);
        TimesOfDay time = reader.time();
        DayRule days = reader.days();
        if (!reader.words.isEmpty()) {
            throw reader.wrong("expected the time of day behind the days", reader.words.peek());
        }
        return new WallClock(text, days, time, false, false);
    }

    private TimesOfDay time() {
        String last = words.removeLast();
        Matcher parts = TIME.matcher(last);
        if (!parts.matches()) {
            throw wrong("time of day: expected 00:00 to 23:59 at the end", last);
        }
        if ("at".equals(words.peekLast())) {
            words.removeLast();
        }
        return TimesOfDay.at(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private DayRule days() {
        if (took("every")) {
            return every();
        }
        took("the");
        String which = next("which day: expected every, first to fifth, last, or a date such as 15th");
        Matcher date = DATE.matcher(which);
        if (date.matches()) {
            period(List.of("month"));
            return new DateOfMonth(Integer.parseInt(date.group(1)));
        }
        int index = WHICH.indexOf(which);
        if (index < 0) {
            throw unknown("which day: expected every, first to fifth, last, or a date such as 15th", which, WHICH);
        }
        Kind kind = kind();
        int ordinal = index + 1;
        return new NthOfPeriod(which.equals("last") ? Optional.empty() : Optional.of(ordinal), kind, period(PERIODS));
    }

    private DayRule every() {
        Kind kind = kind();
        if (kind.weekday().isEmpty()) {
            return new Every(kind);
        }
        Set<DayOfWeek> days = EnumSet.of(kind.weekday().get());
        while (took(",") | took("and")) {
            days.add(weekday(next("day: expected Monday to Sunday")));
        }
        return new Weekdays(days);
    }

    private Kind kind() {
        String word = next("day: expected working day, day, or Monday to Sunday");
        if (word.equals("day")) {
            return new Kind(false, Optional.empty());
        }
        if (word.equals("working")) {
            expect("day");
            return new Kind(true, Optional.empty());
        }
        return new Kind(false, Optional.of(weekday(word)));
    }

    private DayOfWeek weekday(String word) {
        int index = WEEK.indexOf(word);
        if (index < 0) {
            throw unknown("day: expected working day, day, or Monday to Sunday", word, WEEK);
        }
        return DayOfWeek.of(index + 1);
    }

    private String period(List<String> allowed) {
        expect("of");
        expect("the");
        String expected = "period: expected " + String.join(", ", allowed);
        String word = next(expected);
        if (!allowed.contains(word)) {
            throw wrong(expected, word);
        }
        return word;
    }

    private void expect(String word) {
        String found = next("expected the word \"" + word + '"');
        if (!found.equals(word)) {
            throw wrong("expected the word \"" + word + '"', found);
        }
    }

    private boolean took(String word) {
        boolean there = word.equals(words.peek());
        if (there) {
            words.remove();
        }
        return there;
    }

    private String next(String expected) {
        return Optional.ofNullable(words.poll()).orElseThrow(() -> wrong(expected, "the end"));
    }

    private IllegalArgumentException unknown(String expected, String found, List<String> known) {
        return wrong(expected + " (\"" + Nearest.of(found, known, 1).get(0) + "\"?)", found);
    }

    private IllegalArgumentException wrong(String expected, String found) {
        return new IllegalArgumentException(expected + ", found \"" + found + "\" in \"" + text + "\"; " + EXAMPLES);
    }

    /** A day, a working day, or a day of the week. */
    private record Kind(boolean working, Optional<DayOfWeek> weekday) {
        boolean fits(LocalDate day, Set<LocalDate> holidays) {
            return working
                    ? DayRule.isWorkingDay(day, holidays)
                    : weekday.isEmpty() || weekday.get() == day.getDayOfWeek();
        }
    }

    private record Every(Kind kind) implements DayRule {
        @Override
        public boolean includes(LocalDate day, Set<LocalDate> holidays) {
            return kind.fits(day, holidays) && !holidays.contains(day);
        }
    }

    private record Weekdays(Set<DayOfWeek> days) implements DayRule {
        @Override
        public boolean includes(LocalDate day, Set<LocalDate> holidays) {
            return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }
    }

    private record DateOfMonth(int date) implements DayRule {
        @Override
        public boolean includes(LocalDate day, Set<LocalDate> holidays) {
            return day.getDayOfMonth() == date && !holidays.contains(day);
        }
    }

    /** @param ordinal from 1; the last when empty */
    private record NthOfPeriod(Optional<Integer> ordinal, Kind kind, String period) implements DayRule {
        @Override
        public boolean includes(LocalDate day, Set<LocalDate> holidays) {
            if (!kind.fits(day, holidays) || holidays.contains(day)) {
                return false;
            }
            LocalDate first = begin(day);
            return ordinal.isPresent()
                    ? first.datesUntil(day)
                                    .filter(earlier -> kind.fits(earlier, holidays))
                                    .limit(ordinal.get())
                                    .count()
                            == ordinal.get() - 1
                    : day.plusDays(1)
                            .datesUntil(first.plusMonths(months()))
                            .noneMatch(later -> kind.fits(later, holidays));
        }

        private LocalDate begin(LocalDate day) {
            Month month = period.equals("quarter")
                    ? day.getMonth().firstMonthOfQuarter()
                    : period.equals("year") ? Month.JANUARY : day.getMonth();
            return LocalDate.of(day.getYear(), month, 1);
        }

        private int months() {
            return period.equals("year") ? 12 : period.equals("quarter") ? 3 : 1;
        }
    }
}
