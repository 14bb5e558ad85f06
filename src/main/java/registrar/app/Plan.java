package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import registrar.cli.ExportOrder;
import registrar.cli.Surroundings;
import registrar.export.ExportRequest;
import registrar.export.Since;
import registrar.record.Rules;
import registrar.report.Edition;
import registrar.report.Issuer;
import registrar.report.ReportType;

/**
 * An order completed by the settings and the defaults, before anything is opened.
 *
 * @param moment the documents speak for
 * @param past true when that was asked for and has gone by
 */
record Plan(ExportOrder order, Premises premises, ZoneId zone, Instant moment, boolean past) {
    Plan {
        requireNonNull(order);
        requireNonNull(premises);
        requireNonNull(zone);
        requireNonNull(moment);
    }

    static Plan of(ExportOrder order, Surroundings around) throws IOException {
        return of(order, Premises.of(order.place(), around), around.clock().instant());
    }

    static Plan of(ExportOrder order, Premises premises, Instant now) {
        ZoneId zone = order.moment().zone().orElseGet(premises::zone);
        Optional<Instant> asked = order.moment().asOf().map(asOf -> asOf.in(zone));
        return new Plan(
                order,
                premises,
                zone,
                asked.orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS)),
                asked.filter(now::isAfter).isPresent());
    }

    /** @param source its name for people, who stands for an issuer that the settings do not name */
    ExportRequest request(String source, Optional<Since> since) {
        return request(order.report(), source, since);
    }

    /** The same of another report. */
    ExportRequest request(ReportType report, String source, Optional<Since> since) {
        Settings settings = premises.settings();
        Locale locale = order.moment().locale().or(settings::locale).orElse(Locale.ENGLISH);
        Issuer issuer = settings.issuer().orElseGet(() -> Issuer.named(source));
        return new ExportRequest(
                report,
                order.formats(),
                order.selection(),
                order.filter(),
                new Rules(
                        moment,
                        zone,
                        settings.windows(),
                        settings.graceDays(),
                        settings.courses(),
                        settings.requirements()),
                new Edition(moment, zone, locale, issuer),
                settings.fields(),
                since,
                maxAge(),
                order.strict());
    }

    /** A month before the moment has as many days as that month had. */
    private Optional<Duration> maxAge() {
        return premises.settings()
                .store()
                .maxAge()
                .map(age -> Duration.between(moment.atZone(zone).minus(age).toInstant(), moment));
    }
}
