package registrar.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and moments after the patterns of the message files; never ambiguous, a time never without its offset. */
final class Dates {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    private final Wording wording;
    private final ZoneId zone;

    Dates(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
    }

    /** The date after the pattern of this key. */
    String print(LocalDate date, String pattern) {
        return fill(
                wording.text(pattern),
                Map.of(
                        "day", Integer.toString(date.getDayOfMonth()),
                        "month", wording.text("month.short." + date.getMonthValue()),
                        "month-long", wording.text("month.long." + date.getMonthValue()),
                        "weekday",
                                wording.text(
                                        "weekday.short." + date.getDayOfWeek().getValue()),
                        "year", fourDigits(date.getYear())));
    }

    String print(Instant instant) {
        ZonedDateTime moment = instant.atZone(zone);
        return fill(
                wording.text("moment"),
                Map.of(
                        "date", print(moment.toLocalDate(), "date"),
                        "time", twoDigits(moment.getHour()) + ":" + twoDigits(moment.getMinute()),
                        "offset", offset(moment.getOffset())));
    }

    /** With weekday and zone; where that is UTC, its name is said once. */
    String print(Instant instant, ZoneId there) {
        ZonedDateTime moment = instant.atZone(there);
        String offset = offset(moment.getOffset());
        boolean named = !(there instanceof ZoneOffset) && !there.getId().equals(offset);
        return fill(
                wording.text("moment.weekday"),
                Map.of(
                        "date",
                        print(moment.toLocalDate(), "date.weekday"),
                        "time",
                        twoDigits(moment.getHour()) + ":" + twoDigits(moment.getMinute()),
                        "zone",
                        named ? there.getId() + ", " + offset : offset));
    }

    /** {@code UTC}, {@code UTC+05:30} or {@code UTC−04:00} with a true minus; abbreviations such as CST mean several. */
    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        int size = Math.abs(minutes);
        return "UTC" + (minutes < 0 ? "\u2212" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60);
    }

    private static String fill(String pattern, Map<String, String> parts) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), place.group())));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String fourDigits(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }
}
