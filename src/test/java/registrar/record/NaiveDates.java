package registrar.record;

import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** The date rules once more, slowly and by other means: the old calendar, and days counted one by one. */
final class NaiveDates {
    private NaiveDates() {}

    record Day(int year, int month, int day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            return Integer.compare(
                    (year * 100 + month) * 100 + day, (other.year * 100 + other.month) * 100 + other.day);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        }
    }

    static Day dayOf(long epochMillis, String zone) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(zone), Locale.ROOT);
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        calendar.setTimeInMillis(epochMillis);
        return new Day(
                calendar.get(GregorianCalendar.YEAR),
                calendar.get(GregorianCalendar.MONTH) + 1,
                calendar.get(GregorianCalendar.DAY_OF_MONTH));
    }

    /** An end in whole milliseconds: whoever is a millisecond before it is on the same day as a nanosecond before it. */
    static Day lastValidDay(long endMillis, String zone) {
        return dayOf(endMillis - 1, zone);
    }

    static Day lastValidDay(Day issued, int months, int days) {
        int year = issued.year();
        int month = issued.month();
        for (int i = 0; i < months; i++) {
            month++;
            if (month == 13) {
                month = 1;
                year++;
            }
        }
        var firstInvalid = new Day(year, month, Math.min(issued.day(), length(year, month)));
        for (int i = 0; i < days; i++) {
            firstInvalid = next(firstInvalid);
        }
        return before(firstInvalid);
    }

    static long daysLeft(Day today, Day lastValid) {
        long days = 0;
        for (Day day = today; day.compareTo(lastValid) < 0; day = next(day)) {
            days++;
        }
        for (Day day = lastValid; day.compareTo(today) < 0; day = next(day)) {
            days--;
        }
        return days;
    }

    static String window(long daysLeft, List<Integer> bounds) {
        if (daysLeft < 0) {
            return "past";
        }
        int from = 0;
        for (int bound : bounds) {
            for (int day = from; day <= bound; day++) {
                if (day == daysLeft) {
                    return from + "-" + bound;
                }
            }
            from = bound + 1;
        }
        return from + "+";
    }

    static String status(long daysLeft, int graceDays, int widest) {
        for (int day = 1; day <= graceDays; day++) {
            if (daysLeft == -day) {
                return "IN_GRACE";
            }
        }
        if (daysLeft < 0) {
            return "EXPIRED";
        }
        for (int day = 0; day <= widest; day++) {
            if (daysLeft == day) {
                return "EXPIRING";
            }
        }
        return "ACTIVE";
    }

    private static Day next(Day day) {
        if (day.day() < length(day.year(), day.month())) {
            return new Day(day.year(), day.month(), day.day() + 1);
        }
        return day.month() == 12 ? new Day(day.year() + 1, 1, 1) : new Day(day.year(), day.month() + 1, 1);
    }

    private static Day before(Day day) {
        if (day.day() > 1) {
            return new Day(day.year(), day.month(), day.day() - 1);
        }
        return day.month() == 1
                ? new Day(day.year() - 1, 12, 31)
                : new Day(day.year(), day.month() - 1, length(day.year(), day.month() - 1));
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28;
            default -> 31;
        };
    }
}
