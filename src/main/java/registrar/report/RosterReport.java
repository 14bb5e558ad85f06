package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.record.CredentialStatus;

/** Seats: who holds which license, until when. */
final class RosterReport implements ReportType.Overall {
    @Override
    public String key() {
        return "roster";
    }

    @Override
    public Format defaultFormat() {
        return Format.XLSX;
    }

    @Override
    public boolean compares() {
        return true;
    }

    @Override
    public boolean bySeats() {
        return true;
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        SelectionCheck.of(input);
        Survey survey = Survey.of(Scope.of(input, Scope.Subject.SEATS));
        var document = new Document(
                key(),
                FileName.of(key(), input),
                About.clientName(input),
                Optional.of("seats"),
                sections(survey, Headlines.of(survey)));
        return new Reported(document, survey.tally());
    }

    private static List<Section> sections(Survey survey, Headlines headlines) {
        Scope scope = survey.scope();
        var facts = new SurveyFacts(survey);
        var windows = new WindowTables(survey, Place.WORKBOOK);
        var certificates = new CertificateTable(scope);
        var quality = new QualityTables(survey);
        var sections = new ArrayList<Section>();
        Age.notice(scope.input()).ifPresent(sections::add);
        if (!headlines.sentences().isEmpty()) {
            sections.add(new Section.Prose("answer", headlines.sentences()));
        }
        sections.addAll(List.of(
                facts.numbers(headlines),
                new LicenseTable(survey).section(),
                new ClientTable(survey).section(Place.WORKBOOK),
                new SeatTable(scope, survey).section(survey.seats().rows()),
                windows.windows(true),
                windows.certificatesEnding(),
                windows.seatsEnding(),
                windows.byCourse(),
                new UrgentTable(survey).section(Place.WORKBOOK),
                certificates.sheet(survey.certificates().rows()),
                certificates.expiring(survey.certificates().of(CredentialStatus.EXPIRING))));
        sections.addAll(headlines.counts(Place.WORKBOOK));
        sections.addAll(headlines.sheets());
        sections.addAll(List.of(
                quality.quality(),
                quality.findings(),
                quality.leftOut(),
                facts.reckoning(),
                About.overall(scope.input(), false),
                About.data(scope.input()).under("data"),
                headlines.legend()));
        return sections;
    }
}
