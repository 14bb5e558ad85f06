package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
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
    public boolean compares() {
        return true;
    }

    @Override
    public Checked check(ReportInput whole) throws IOException {
        return ReportType.Overall.super.check(whole.unfiltered());
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        ReportInput whole = input.unfiltered();
        SelectionCheck.of(whole);
        Survey survey = Survey.of(Scope.of(whole, Scope.Subject.BOTH));
        var document = new Document(
                key(),
                FileName.of(key(), whole),
                About.clientName(whole),
                Optional.empty(),
                sections(survey, Headlines.of(survey)));
        return new Reported(document, survey.tally());
    }

    private static List<Section> sections(Survey survey, Headlines headlines) {
        ReportInput input = survey.scope().input();
        var answer = new SummaryAnswer(survey);
        var facts = new SurveyFacts(survey);
        var windows = new WindowTables(survey, Place.PEOPLE);
        var quality = new QualityTables(survey);
        var sections = new ArrayList<Section>();
        Age.notice(input).ifPresent(sections::add);
        sections.addAll(List.of(
                answer.answer(headlines),
                answer.strip(headlines),
                answer.notes(headlines),
                new UrgentTable(survey).section(Place.PEOPLE)));
        sections.addAll(headlines.counts(Place.PEOPLE));
        sections.addAll(List.of(
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
                facts.numbers(headlines),
                About.overall(input, false),
                facts.data().under("data"),
                headlines.legend()));
        return sections;
    }
}
