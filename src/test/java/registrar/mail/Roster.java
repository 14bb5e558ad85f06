package registrar.mail;

import static registrar.testing.CourseBuilder.course;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.document.Document;
import registrar.export.ExportSummary;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.License;
import registrar.learner.Snapshot;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.report.Issuer;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.testing.ClientBuilder;
import registrar.testing.Inputs;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;

/** The Monday mail about the people of Northmere, to be changed where a test wants it otherwise. */
final class Roster {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final EmailAddress ASK = new EmailAddress("reports@acme.example");
    static final Course HEIGHT = course("WAH-180", "Working at Height");
    static final Client NORTHMERE = ClientBuilder.client("c-north")
            .name("Northmere Utilities")
            .slug("northmere")
            .build();
    static final License DEPOTS = LicenseBuilder.license("l-depots")
            .label("Depots")
            .ends("2026-12-12")
            .of(NORTHMERE)
            .build();
    static final License TRIAL = LicenseBuilder.license("l-trial")
            .name("Trial 2026")
            .ends("2026-11-18")
            .of(NORTHMERE)
            .build();

    private String report = "roster";
    private String language = "en-US";
    private String issuer = "Acme Training";
    private Templates templates = Templates.builtIn();
    private List<ProfileBuilder> learners = List.of(
            ada().seat(DEPOTS).certified(HEIGHT, "W-1", "2024-12-01"),
            ben().seat(TRIAL),
            chloe().seat(DEPOTS).certified(HEIGHT, "W-2", "2025-11-30"));
    private Client client = NORTHMERE;
    private Optional<URI> link = Optional.of(URI.create("https://reports.acme.example/roster"));
    private boolean nothingDue;
    private boolean everybody;
    private Parcel parcel = carrying(file("roster_northmere_2026-11-23.xlsx", 55_000, 3));

    static Roster monday() {
        return new Roster();
    }

    Roster report(String other) {
        report = other;
        return this;
    }

    Roster language(String other) {
        language = other;
        return this;
    }

    Roster issuer(String other) {
        issuer = other;
        return this;
    }

    Roster templates(Templates other) {
        templates = other;
        return this;
    }

    Roster learners(ProfileBuilder... others) {
        learners = List.of(others);
        return this;
    }

    Roster client(Client other) {
        client = other;
        return this;
    }

    Roster link(Optional<URI> other) {
        link = other;
        return this;
    }

    Roster nothingDue() {
        nothingDue = true;
        parcel = carrying();
        return this;
    }

    Roster everybody() {
        everybody = true;
        return this;
    }

    Roster parcel(Parcel other) {
        parcel = other;
        return this;
    }

    static Parcel carrying(Attachment... files) {
        return new Parcel(1, 1, List.of(files).stream().map(Roster::packed).toList(), List.of(), List.of());
    }

    static Parcel.Packed packed(Attachment file) {
        return new Parcel.Packed(file, List.of(file), false, 1);
    }

    static Attachment file(String name, long bytes, long rows) {
        return new Attachment(
                name, Optional.empty(), "application/octet-stream", Path.of(name), bytes, Optional.of(rows));
    }

    Edition edition() {
        return new Edition(
                Instant.parse("2026-11-23T06:00:00Z"), BERLIN, Locale.forLanguageTag(language), Issuer.named(issuer));
    }

    Letter.Text text() throws IOException {
        MemorySnapshot now = MemorySnapshot.of(
                        learners.stream().map(ProfileBuilder::build).toList())
                .withClients(client)
                .withLeftOut(List.of(new Outcome.LeftOut<>(
                        "00042", new Failure(FailureReason.NOT_FOUND, "The source does not know this learner."))));
        Inputs inputs = Inputs.of(now)
                .rules(RulesBuilder.asOf("2026-11-23").valid("WAH-180", "P12M").requires("Site access", "WAH-180"))
                .since(MemorySnapshot.of(ben().seat(TRIAL)).withClients(NORTHMERE), "2026-11-16");
        if (!everybody) {
            inputs.client("northmere");
        }
        ReportType type = ReportTypes.of(report).orElseThrow();
        ReportType.Reported reported = ReportTypes.digest(type).report(inputs.build());
        return letter(reported.document(), summary(reported)).of(parcel);
    }

    private ReportLetter letter(Document digest, ExportSummary summary) {
        var occasion = new Occasion(
                Optional.of("Weekly roster"),
                Optional.of(Instant.parse("2026-11-30T06:00:00Z")),
                BERLIN,
                Optional.of(ASK),
                link,
                Optional.of("1042"),
                nothingDue);
        return new ReportLetter(templates, edition(), digest, summary, occasion);
    }

    private ExportSummary summary(ReportType.Reported reported) {
        return new ExportSummary(
                report,
                "memory",
                "memory",
                Optional.empty(),
                Snapshot.Requests.NONE,
                reported.tally(),
                1,
                3,
                List.of());
    }
}
