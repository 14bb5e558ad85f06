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

/** Certificates: who holds what, until when. */
final class CredentialsReport implements ReportType.Overall {
    @Override
    public String key() {
        return "credentials";
    }

    @Override
    public Format defaultFormat() {
        return Format.XLSX;
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        SelectionCheck.of(input);
        Survey survey = Survey.of(Scope.of(input, Scope.Subject.CERTIFICATES));
        var document = new Document(
                key(),
                FileName.of(key(), input),
                About.clientName(input),
                Optional.of("certificates"),
                sections(survey));
        return new Reported(document, survey.tally());
    }

    private static List<Section> sections(Survey survey) {
        Scope scope = survey.scope();
        var facts = new SurveyFacts(survey);
        var windows = new WindowTables(survey, Place.WORKBOOK);
        var certificates = new CertificateTable(scope);
        var quality = new QualityTables(survey);
        var sections = new ArrayList<Section>();
        Age.notice(scope.input()).ifPresent(sections::add);
        sections.addAll(List.of(
                facts.numbers(),
                certificates.data(survey.certificates().rows()),
                windows.windows(false),
                windows.certificatesEnding(),
                windows.byCourse(),
                new UrgentTable(survey).section(Place.WORKBOOK),
                certificates.expiring(survey.certificates().of(CredentialStatus.EXPIRING)),
                quality.quality(),
                quality.findings(),
                quality.leftOut(),
                facts.reckoning(),
                About.overall(scope.input(), true),
                About.data(scope.input()).under("data"),
                new Legend(scope.input().rules()).certificates().section()));
        return sections;
    }
}
