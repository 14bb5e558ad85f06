package registrar.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A second implementation of timetables, written from docs/schedules.md alone and sharing no code with the first. It knows
 * no rules of zones: around days on which the clock is another it asks what the wall shows at one moment after the other,
 * and notices when that jumps.
 */
final class NaiveTimes {
    private static final String NAMES = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN";
    private static final int DAY = 86_400;

    /** More than any clock was put back. */
    private static final int BACK = 4 * 3600;

    private final Predicate<LocalDate> days;
    private final boolean[] times;
    private final int[] list;
    private final int step;
    private final boolean hourIsWild;
    private final boolean minuteIsWild;

    private NaiveTimes(Predicate<LocalDate> days, boolean[] times, int step, boolean hourIsWild, boolean minuteIsWild) {
        Map<LocalDate, Boolean> worked = new HashMap<>();
        this.days = day -> worked.computeIfAbsent(day, days::test);
        this.times = times;
        this.list = IntStream.range(0, DAY).filter(second -> times[second]).toArray();
        this.step = step;
        this.hourIsWild = hourIsWild;
        this.minuteIsWild = minuteIsWild;
    }

    static NaiveTimes words(Predicate<LocalDate> days, int hour, int minute) {
        boolean[] times = new boolean[DAY];
        times[hour * 3600 + minute * 60] = true;
        return new NaiveTimes(days, times, 60, false, false);
    }

    static NaiveTimes cron(String text) {
        String[] fields = numbers(text).split(" ");
        int more = fields.length - 5;
        boolean[] times = new boolean[DAY];
        for (int hour = 0; hour < 24; hour++) {
            for (int minute = 0; minute < 60 && says(fields[more + 1], hour, 0); minute++) {
                for (int second = 0; second < 60 && says(fields[more], minute, 0); second++) {
                    times[hour * 3600 + minute * 60 + second] = more == 0 ? second == 0 : says(fields[0], second, 0);
                }
            }
        }
        return new NaiveTimes(
                day -> says(fields[more + 3], day.getMonthValue(), 1) && isDay(fields[more + 2], fields[more + 4], day),
                times,
                more == 0 ? 60 : 1,
                fields[more + 1].startsWith("*"),
                fields[more].startsWith("*"));
    }

    NaiveTimes without(Set<LocalDate> holidays) {
        return new NaiveTimes(day -> !holidays.contains(day) && days.test(day), times, step, hourIsWild, minuteIsWild);
    }

    int timesADay() {
        return list.length;
    }

    /** Of these days of UTC, from the first to before the last. */
    List<Instant> between(LocalDate from, LocalDate until, ZoneId zone) {
        List<Instant> found = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            Instant begin = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            Instant end = begin.plusSeconds(DAY);
            if (offset(begin.minusSeconds(BACK), zone) == offset(end, zone)) {
                ordinary(begin, end, offset(end, zone), found);
            } else {
                scan(begin, end, zone, found);
            }
        }
        return found;
    }

    private void ordinary(Instant begin, Instant end, int offset, List<Instant> found) {
        LocalDateTime first = LocalDateTime.ofEpochSecond(begin.getEpochSecond() + offset, 0, ZoneOffset.UTC);
        for (LocalDate day = first.toLocalDate();
                !day.isAfter(first.toLocalDate().plusDays(1));
                day = day.plusDays(1)) {
            if (!days.test(day)) {
                continue;
            }
            long midnight = day.toEpochDay() * DAY - offset;
            for (int second : list) {
                Instant due = Instant.ofEpochSecond(midnight + second);
                if (!due.isBefore(begin) && due.isBefore(end)) {
                    found.add(due);
                }
            }
        }
    }

    /** Starts early, so as to know what the wall has shown before. No zone changes its clock within a minute. */
    private void scan(Instant begin, Instant end, ZoneId zone, List<Instant> found) {
        long first = begin.getEpochSecond();
        long before = first - BACK - step + offset(begin.minusSeconds(BACK + step), zone);
        long shown = before;
        int offset = 0;
        for (long now = first - BACK; now < end.getEpochSecond(); now += step) {
            offset = now % 60 == 0 ? offset(Instant.ofEpochSecond(now), zone) : offset;
            long wall = now + offset;
            boolean skipped = false;
            for (long between = before + step; between < wall; between += step) {
                skipped |= matches(between);
            }
            boolean isNew = wall > shown || hourIsWild || minuteIsWild;
            if ((matches(wall) && isNew || skipped && !hourIsWild) && now >= first) {
                found.add(Instant.ofEpochSecond(now));
            }
            before = wall;
            shown = Math.max(shown, wall);
        }
    }

    private boolean matches(long wall) {
        return times[(int) Math.floorMod(wall, (long) DAY)]
                && days.test(LocalDate.ofEpochDay(Math.floorDiv(wall, (long) DAY)));
    }

    private static int offset(Instant now, ZoneId zone) {
        return now.atZone(zone).getOffset().getTotalSeconds();
    }

    private static boolean isDay(String date, String weekday, LocalDate day) {
        int number = day.getDayOfWeek().getValue();
        boolean byWeekday = says(weekday, number, 0) || number == 7 && says(weekday, 0, 0);
        boolean byDate = says(date, day.getDayOfMonth(), 1)
                || List.of(date.split(",")).contains("L") && day.plusDays(1).getDayOfMonth() == 1;
        return date.startsWith("*") || weekday.startsWith("*") ? byDate && byWeekday : byDate || byWeekday;
    }

    private static String numbers(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replace('?', '*');
        String[] names = NAMES.split(" ");
        for (int i = 0; i < names.length; i++) {
            plain = plain.replace(names[i], String.valueOf(i < 12 ? i + 1 : i - 11));
        }
        return plain;
    }

    private static boolean says(String field, int value, int lowest) {
        for (String item : field.split(",")) {
            String range = item.split("/")[0];
            int every = item.contains("/") ? Integer.parseInt(item.split("/")[1]) : 1;
            if (range.equals("L")) {
                continue;
            }
            int low = range.equals("*") ? lowest : Integer.parseInt(range.split("-")[0]);
            boolean open = range.equals("*") || item.contains("/") && !range.contains("-");
            int high = open ? 99 : Integer.parseInt(range.substring(range.indexOf('-') + 1));
            if (low <= value && value <= high && (value - low) % every == 0) {
                return true;
            }
        }
        return false;
    }
}
