package registrar.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days of the calendar a timetable means. */
interface DayRule {
    boolean includes(LocalDate day, Set<LocalDate> holidays);

    /** Monday to Friday, without holidays. */
    static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }
}
