package registrar.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;

/**
 * What a mail says of the report it carries: three numbers, the five most urgent lines, what changed. It counts what that
 * report counts of the same input, so their numbers agree.
 */
final class DigestReport implements ReportType.Overall {
    private final ReportType about;

    DigestReport(ReportType about) {
        this.about = requireNonNull(about);
    }

    @Override
    public String key() {
        return "digest";
    }

    @Override
    public Format defaultFormat() {
        return Format.HTML;
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.of(Format.HTML);
    }

    @Override
    public boolean filtered() {
        return about.filtered();
    }

    @Override
    public boolean byCourse() {
        return about.byCourse();
    }

    @Override
    public boolean compares() {
        return true;
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        if (about instanceof ChangesReport) {
            ReportInput whole = input.unfiltered();
            ChangeSurvey survey = ChangesReport.survey(whole);
            return new Reported(document(whole, sections(survey, whole)), survey.tally());
        }
        ReportInput asked = asked(input);
        SelectionCheck.of(asked);
        Survey survey = Survey.of(Scope.of(asked, subject()));
        return new Reported(document(asked, sections(survey, changes(asked))), survey.tally());
    }

    private Document document(ReportInput input, List<Section> sections) {
        return new Document(
                about.key(),
                FileName.of(key() + "_" + about.key(), input),
                About.clientName(input),
                Optional.empty(),
                sections);
    }

    /** As the report itself narrows it. */
    private ReportInput asked(ReportInput input) throws IOException {
        if (about instanceof GapsReport) {
            return GapsNarrowing.of(input);
        }
        return about instanceof RosterReport || about.filtered() ? input : input.unfiltered();
    }

    private Scope.Subject subject() {
        if (about instanceof RosterReport) {
            return Scope.Subject.SEATS;
        }
        if (about instanceof GapsReport) {
            return Scope.Subject.GAPS;
        }
        return about instanceof SummaryReport ? Scope.Subject.BOTH : Scope.Subject.CERTIFICATES;
    }

    private Optional<ChangeSurvey> changes(ReportInput input) throws IOException {
        return input.since().isEmpty()
                ? Optional.empty()
                : Optional.of(ChangeSurvey.of(Comparison.of(input, input.since().get(), subject())));
    }

    private List<Section> sections(Survey survey, Optional<ChangeSurvey> changes) {
        var numbers = new DigestNumbers(survey);
        var urgent = new DigestUrgent(survey);
        var headlines = new Headlines(survey, about.compares() ? changes : Optional.empty());
        Set<ChangeKind> told = about.compares() ? EnumSet.allOf(ChangeKind.class) : DigestChanges.OF_CERTIFICATES;
        var sections = new ArrayList<Section>();
        Age.notice(survey.scope().input()).ifPresent(sections::add);
        sections.add(numbers.headline());
        sections.add(numbers.worst(headlines));
        sections.add(urgent.table());
        sections.add(urgent.more());
        changes.map(changed -> new DigestChanges(changed, told)).ifPresent(changed -> {
            sections.add(changed.table());
            sections.add(changed.between());
        });
        sections.add(numbers.counted());
        sections.add(numbers(survey, headlines));
        sections.add(SurveyFacts.reckoning(survey.tally()));
        sections.add(About.overall(survey.scope().input(), about.byCourse()));
        return sections;
    }

    /** Those of the report itself. */
    private Section numbers(Survey survey, Headlines headlines) {
        if (survey.scope().subject() == Scope.Subject.GAPS) {
            return GapsReport.numbers(survey);
        }
        var facts = new SurveyFacts(survey);
        return about.compares() ? facts.numbers(headlines) : facts.numbers();
    }

    private static List<Section> sections(ChangeSurvey survey, ReportInput input) {
        var changes = new DigestChanges(survey, EnumSet.allOf(ChangeKind.class));
        var facts = new ChangeFacts(survey);
        var sections = new ArrayList<Section>();
        Age.notice(input).ifPresent(sections::add);
        sections.add(changes.headline());
        sections.add(new Section.Prose("worst", List.of(facts.headline())));
        sections.add(changes.urgent());
        sections.add(changes.more());
        sections.add(changes.table());
        sections.add(changes.between());
        sections.add(changes.counted());
        sections.add(facts.numbers());
        sections.add(SurveyFacts.reckoning(survey.tally()));
        sections.add(About.overall(input, false));
        return sections;
    }
}
