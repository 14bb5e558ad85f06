package registrar.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Shown;
import registrar.mail.MailSettings;
import registrar.record.CourseRule;
import registrar.record.Requirement;
import registrar.record.Windows;
import registrar.report.ExtraField;
import registrar.report.Issuer;
import registrar.report.ReportType;
import registrar.schedule.Schedule;

/**
 * What {@code registrar.yaml} says, checked (docs/settings.md). Paths are complete; what is not set is empty, so that
 * whoever asks can prefer an option or a default.
 *
 * @param rate requests a minute
 * @param mail present when there are schedules
 * @param schedules in the order of the file
 */
record Settings(
        Optional<SourcePlace.Outside> source,
        Optional<Path> apiKeyFile,
        Optional<ZoneId> zone,
        Optional<Locale> locale,
        Windows windows,
        int graceDays,
        OptionalInt rate,
        OptionalInt burst,
        Optional<Path> data,
        Optional<Issuer> issuer,
        Map<String, CourseRule> courses,
        List<ExtraField> fields,
        List<Requirement> requirements,
        StoreSettings store,
        Optional<URI> proxy,
        Optional<Path> caFile,
        Optional<MailSettings> mail,
        Optional<OnUnknown> onUnknown,
        List<Schedule> schedules) {
    /** Nothing is set. */
    static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Windows.DEFAULT,
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(),
            List.of(),
            StoreSettings.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Settings {
        requireNonNull(source);
        requireNonNull(apiKeyFile);
        requireNonNull(zone);
        requireNonNull(locale);
        requireNonNull(windows);
        requireNonNull(rate);
        requireNonNull(burst);
        requireNonNull(data);
        requireNonNull(issuer);
        courses = Map.copyOf(courses);
        fields = List.copyOf(fields);
        requirements = List.copyOf(requirements);
        requireNonNull(store);
        requireNonNull(proxy);
        requireNonNull(caFile);
        requireNonNull(mail);
        requireNonNull(onUnknown);
        schedules = List.copyOf(schedules);
    }

    /** @throws StoppedException {@code USAGE} when there is none of that name, with the nearest */
    Schedule schedule(String name) throws StoppedException {
        List<String> names = schedules.stream().map(Schedule::name).toList();
        return schedules.stream()
                .filter(schedule -> schedule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoppedException(StopReason.USAGE, noSchedule(name, names)));
    }

    private static String noSchedule(String name, List<String> names) {
        return names.isEmpty()
                ? "The settings have no schedules. Add one under schedules, or give --config if they are elsewhere."
                : "There is no schedule \"" + Shown.of(name) + "\" in the settings. Nearest: "
                        + String.join(", ", Nearest.of(name, names, 3)) + ".";
    }

    /** Whether a mail with this report is sent again when nobody answered if it was taken. */
    boolean resends(ReportType report) {
        return onUnknown.orElseGet(() -> OnUnknown.usual(report)) == OnUnknown.RETRY;
    }
}
