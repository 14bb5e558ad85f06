package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import registrar.cli.ExportOrder;
import registrar.cli.Surroundings;
import registrar.export.ExportRequest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.record.Rules;
import registrar.report.Edition;
import registrar.report.Issuer;

/**
 * An order completed by the settings and the defaults, in this precedence.
 *
 * @param data the data folder
 */
record Plan(ExportRequest request, SourcePlace source, Settings settings, Path data) {
    static Plan of(ExportOrder order, Surroundings around) throws IOException {
        Optional<Path> file = order.place().config();
        Settings settings = file.isPresent() ? SettingsReader.read(file.get(), around.environment()) : Settings.NONE;
        SourcePlace source = source(order, settings, around);
        return new Plan(request(order, settings, source, around), source, settings, data(order, settings, around));
    }

    private static SourcePlace source(ExportOrder order, Settings settings, Surroundings around) throws IOException {
        Optional<String> given = order.place().source();
        if (given.isEmpty()) {
            return settings.source().orElseThrow(Plan::noSource);
        }
        try {
            return SourcePlace.parse(given.get(), around.folder());
        } catch (IllegalArgumentException cannotBe) {
            throw new StoppedException(StopReason.USAGE, "--source: " + cannotBe.getMessage(), cannotBe);
        }
    }

    private static StoppedException noSource() {
        return new StoppedException(
                StopReason.USAGE,
                "Expected a source of learners, found none: give --source (an https address or a folder of profiles), or"
                        + " set it in registrar.yaml. \"registrar demo\" shows everything without one; README.md has the"
                        + " five-minute path to your own tenant.");
    }

    private static ExportRequest request(
            ExportOrder order, Settings settings, SourcePlace source, Surroundings around) {
        ZoneId zone = order.moment().zone().or(settings::zone).orElse(ZoneId.of("UTC"));
        Locale locale = order.moment().locale().or(settings::locale).orElse(Locale.ENGLISH);
        Instant moment = order.moment()
                .asOf()
                .map(asOf -> asOf.in(zone))
                .orElseGet(() -> around.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        Issuer issuer = settings.issuer().orElseGet(() -> Issuer.named(source.title()));
        return new ExportRequest(
                order.report(),
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
                Optional.empty(),
                Optional.empty(),
                order.strict());
    }

    private static Path data(ExportOrder order, Settings settings, Surroundings around) {
        return order.place()
                .data()
                .or(settings::data)
                .orElseGet(() -> order.place()
                        .config()
                        .map(file -> file.resolveSibling("data"))
                        .orElse(around.folder().resolve("data")));
    }
}
