package registrar.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import registrar.schedule.CronField.Values;

/** Reads cron expressions; what they mean is what Vixie cron makes of them (docs/schedules.md). */
final class Cron {
    private static final List<CronField> WITH_SECONDS = List.of(CronField.values());
    private static final List<CronField> FIELDS = WITH_SECONDS.subList(1, WITH_SECONDS.size());
    private static final String EXAMPLES =
            "for example \"0 7 * * MON-FRI\" (minute, hour, day of the month, month, day of"
                    + " the week), \"30 0 7 * * MON\" (with seconds before them) or \"first working day of the month 07:00\"";

    private Cron() {}

    static WallClock parse(String text) {
        List<String> parts = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
        if (parts.size() != FIELDS.size() && parts.size() != WITH_SECONDS.size()) {
            throw new IllegalArgumentException(
                    "expected five cron fields, six with seconds, or calendar words, found \"" + text + "\" with "
                            + parts.size() + " fields; " + EXAMPLES);
        }
        boolean hasSeconds = parts.size() == WITH_SECONDS.size();
        List<String> fields = hasSeconds ? parts.subList(1, parts.size()) : parts;
        Values minutes = CronField.MINUTE.parse(fields.get(0));
        Values hours = CronField.HOUR.parse(fields.get(1));
        Days days = new Days(
                CronField.DAY_OF_MONTH.parse(fields.get(2)),
                CronField.MONTH.parse(fields.get(3)),
                CronField.DAY_OF_WEEK.parse(fields.get(4)));
        Values seconds = CronField.SECOND.parse(hasSeconds ? parts.get(0) : "0");
        TimesOfDay times = new TimesOfDay(hours.set(), minutes.set(), seconds.set());
        WallClock clock = new WallClock(text, days, times, hours.any(), hours.any() || minutes.any());
        if (!clock.comesTrue()) {
            throw CronField.DAY_OF_MONTH.wrong("\"" + text + "\" never comes true, because no month " + fields.get(3)
                    + " has a day " + fields.get(2));
        }
        return clock;
    }

    /** When both kinds of days are given, either is enough. */
    private record Days(Values ofMonth, Values months, Values ofWeek) implements DayRule {
        @Override
        public boolean includes(LocalDate day, Set<LocalDate> holidays) {
            if (!months.set().get(day.getMonthValue()) || holidays.contains(day)) {
                return false;
            }
            boolean date = ofMonth.set().get(day.getDayOfMonth())
                    || ofMonth.lastDay() && day.getDayOfMonth() == day.lengthOfMonth();
            boolean weekday = ofWeek.set().get(day.getDayOfWeek().getValue() % 7);
            return ofMonth.any() || ofWeek.any() ? date && weekday : date || weekday;
        }
    }
}
