package registrar.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;
import registrar.report.Filter;
import registrar.report.ReportTypes;
import registrar.schedule.Schedule.Misfire;

/** Schedules for tests: a roster for Ada, by the clock of Berlin. */
public final class Schedules {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Schedules() {}

    /** An hour late is too late; pauses after three failures. */
    public static Schedule of(String name, String when, Misfire misfire) {
        return of(name, when, BERLIN, Set.of(), misfire);
    }

    static Schedule of(String name, String when, ZoneId zone, Set<LocalDate> holidays, Misfire misfire) {
        EmailAddress ada = new EmailAddress("ada@analytical.example");
        return new Schedule(
                name,
                Timetable.parse(when),
                zone,
                holidays,
                ReportTypes.of("roster").orElseThrow(),
                Selection.ALL,
                Filter.NONE,
                List.of(Format.CSV),
                Optional.empty(),
                new Recipients.All(List.of(ada)),
                false,
                misfire,
                Optional.of(ada),
                3,
                Duration.ofHours(1));
    }
}
