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
import registrar.record.CourseRule;
import registrar.record.Requirement;
import registrar.record.Windows;
import registrar.report.ExtraField;
import registrar.report.Issuer;

/**
 * What {@code registrar.yaml} says, checked (docs/settings.md). Paths are complete; what is not set is empty, so that
 * whoever asks can prefer an option or a default.
 *
 * @param rate requests a minute
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
        Optional<Path> caFile) {
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
            Optional.empty());

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
    }
}
