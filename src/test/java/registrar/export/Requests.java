package registrar.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.record.Rules;
import registrar.record.Windows;
import registrar.report.Edition;
import registrar.report.Filter;
import registrar.report.Issuer;
import registrar.report.ReportType;

/** Requests for everybody, on the morning of 2026-11-23, in English and UTC. */
final class Requests {
    static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    static final Edition EDITION = new Edition(MORNING, ZoneOffset.UTC, Locale.US, Issuer.named("Acme Training"));

    private Requests() {}

    static ExportRequest of(ReportType report, boolean strict, Format... formats) {
        return new ExportRequest(
                report,
                List.of(formats),
                Selection.ALL,
                Filter.NONE,
                new Rules(MORNING, ZoneOffset.UTC, Windows.DEFAULT, 0, Map.of(), List.of()),
                EDITION,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                strict);
    }
}
