package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.report.Filter;
import registrar.report.ReportType;

/**
 * What a command line asks for. What is empty the settings decide, and else a default. Paths are complete.
 *
 * @param since what changes are told from
 * @param formats in the order asked for, each once
 */
public record ExportOrder(
        ReportType report,
        Place place,
        Selection selection,
        Filter filter,
        Optional<SinceWhen> since,
        Moment moment,
        List<Format> formats,
        Target target,
        Optional<Path> template,
        boolean strict,
        Call call) {
    public ExportOrder {
        requireNonNull(report);
        requireNonNull(place);
        requireNonNull(selection);
        requireNonNull(filter);
        requireNonNull(since);
        requireNonNull(moment);
        formats = List.copyOf(formats);
        requireNonNull(target);
        requireNonNull(template);
        requireNonNull(call);
    }

    /**
     * Where settings, learners and the data folder are.
     *
     * @param source as it was given: an address, a folder, {@code store} or {@code snapshot:ID}
     */
    public record Place(Optional<Path> config, Optional<String> source, Optional<Path> data) {
        public Place {
            requireNonNull(config);
            requireNonNull(source);
            requireNonNull(data);
        }
    }

    /** When, where and in what language. */
    public record Moment(Optional<AsOf> asOf, Optional<ZoneId> zone, Optional<Locale> locale) {
        public Moment {
            requireNonNull(asOf);
            requireNonNull(zone);
            requireNonNull(locale);
        }
    }
}
