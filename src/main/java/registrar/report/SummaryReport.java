package registrar.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;

/** The overview for a client or the whole tenant. */
final class SummaryReport implements ReportType.Overall {
    @Override
    public String key() {
        return "summary";
    }

    @Override
    public Format defaultFormat() {
        return Format.HTML;
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        // an overview is of everything: only certificates and credentials are filtered
        var whole = new ReportInput(
                input.snapshot(),
                input.directory(),
                input.rules(),
                input.selection(),
                Filter.NONE,
                input.extraFields(),
                input.since(),
                input.maxAge(),
                input.strict());
        SelectionCheck.of(whole);
        Survey survey = Survey.of(Scope.of(whole, Scope.Subject.BOTH));
        var document = new Document(
                key(), FileName.of(key(), whole), About.clientName(whole), Optional.empty(), sections(survey));
        return new Reported(document, survey.tally());
    }

    private static List<Section> sections(Survey survey) {
        ReportInput input = survey.scope().input();
        var answer = new SummaryAnswer(survey);
        var facts = new SurveyFacts(survey);
        var windows = new WindowTables(survey, Place.PEOPLE);
        var quality = new QualityTables(survey);
        return List.of(
                answer.answer(),
                answer.strip(),
                answer.notes(),
                new UrgentTable(survey).section(Place.PEOPLE),
                new LicenseTable(survey).section(),
                new ClientTable(survey).section(Place.PEOPLE),
                windows.certificatesEnding(),
                windows.seatsEnding(),
                facts.notDrawn(),
                windows.windows(true),
                windows.byLicense(),
                windows.byCourse(),
                quality.quality(),
                quality.findings(),
                quality.leftOut(),
                facts.reckoning(),
                facts.numbers(),
                About.overall(input, false),
                facts.data().under("data"),
                new Legend(input.rules())
                        .say("of_seats")
                        .seats()
                        .say("of_certificates")
                        .certificates()
                        .section());
    }
}
