package registrar.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The moment, zone and language of the documents. */
final class MomentOptions {
    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "The moment the documents speak for: a date (the end of that day in the zone) or an instant "
                    + "such as 2026-11-23T12:00:00Z. Now unless given.")
    private String asOf;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The issuer's time zone; UTC unless set.")
    private String zone;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Language and region of the documents, such as de-AT.")
    private String locale;

    ExportOrder.Moment read() throws IOException {
        return new ExportOrder.Moment(asOf(), zone(), locale());
    }

    private Optional<AsOf> asOf() throws IOException {
        try {
            return Optional.ofNullable(asOf).map(AsOf::parse);
        } catch (DateTimeException cannotBe) {
            throw Usage.wrongValue(
                    "--as-of", "a date such as 2026-11-23 or an instant such as 2026-11-23T12:00:00Z", asOf);
        }
    }

    private Optional<ZoneId> zone() throws IOException {
        try {
            return Optional.ofNullable(zone).map(Words::zone);
        } catch (IllegalArgumentException unknown) {
            throw Usage.wrongValue("--zone", "a time zone such as Europe/Berlin", zone, ZoneId.getAvailableZoneIds());
        }
    }

    private Optional<Locale> locale() throws IOException {
        try {
            return Optional.ofNullable(locale).map(Words::locale);
        } catch (IllegalArgumentException cannotBe) {
            throw Usage.wrongValue("--locale", "a language tag such as en-US or de", locale);
        }
    }
}
