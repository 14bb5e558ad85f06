package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** What became of learners, seats and certificates since an earlier state. */
final class ChangesReport implements ReportType.Overall {
    @Override
    public String key() {
        return "changes";
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
    public boolean aboutChanges() {
        return true;
    }

    @Override
    public boolean bySeats() {
        return true;
    }

    @Override
    public Checked check(ReportInput whole) throws IOException {
        find(whole.unfiltered(), whole.since().orElseThrow(ChangesReport::nothingToCompareWith));
        return new Checked(whole.rules().requirements());
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        ReportInput whole = input.unfiltered();
        ChangeSurvey survey = survey(whole);
        var document = new Document(
                key(),
                FileName.of(key(), whole),
                About.clientName(whole),
                Optional.of("changes"),
                sections(survey, whole));
        return new Reported(document, survey.tally());
    }

    static ChangeSurvey survey(ReportInput input) throws IOException {
        Earlier since = input.since().orElseThrow(ChangesReport::nothingToCompareWith);
        find(input, since);
        return ChangeSurvey.of(Comparison.of(input, since));
    }

    private static StoppedException nothingToCompareWith() {
        return new StoppedException(
                StopReason.USAGE,
                "The report of changes compares two states, and there is only one. Name the earlier one with --since,"
                        + " or take a second snapshot by running registrar fetch again.");
    }

    /** What is asked for may be there in one of the states only. */
    private static void find(ReportInput input, Earlier since) throws IOException {
        try {
            SelectionCheck.of(input);
        } catch (StoppedException missing) {
            try {
                SelectionCheck.of(input.at(since));
            } catch (StoppedException inBoth) {
                throw missing;
            }
        }
    }

    private static List<Section> sections(ChangeSurvey survey, ReportInput input) {
        var facts = new ChangeFacts(survey);
        var counts = new ChangeSections(survey);
        var sections = new ArrayList<Section>();
        Age.notice(input).ifPresent(sections::add);
        sections.add(facts.answer());
        sections.add(counts.counts(Place.PEOPLE));
        sections.add(new ChangeTable(survey).data());
        sections.addAll(counts.byKind());
        Tally tally = survey.tally();
        sections.add(QualityTables.leftOut(tally, survey.comparison().now().narrowing()));
        sections.add(SurveyFacts.reckoning(tally));
        sections.add(facts.numbers());
        sections.add(facts.between());
        sections.add(About.overall(input, false));
        sections.add(About.data(input).under("data"));
        sections.add(new Legend(input.rules()).changes().section());
        return sections;
    }
}
