package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.Standing;

/** What requirements ask of whom, and who does not hold it. */
final class GapsReport implements ReportType.Overall {
    @Override
    public String key() {
        return "gaps";
    }

    @Override
    public Format defaultFormat() {
        return Format.XLSX;
    }

    @Override
    public boolean byCourse() {
        return true;
    }

    @Override
    public Checked check(ReportInput whole) throws IOException {
        return ReportType.Overall.super.check(GapsNarrowing.of(whole));
    }

    @Override
    public Reported report(ReportInput input) throws IOException {
        ReportInput narrowed = GapsNarrowing.of(input);
        SelectionCheck.of(narrowed);
        Survey survey = Survey.of(Scope.of(narrowed, Scope.Subject.GAPS));
        var document = new Document(
                key(),
                FileName.of(key(), narrowed),
                About.clientName(narrowed),
                Optional.of("gaps"),
                sections(survey, input));
        return new Reported(document, survey.tally());
    }

    private static List<Section> sections(Survey survey, ReportInput asked) {
        var facts = new SurveyFacts(survey);
        var requirements = new RequirementTables(survey);
        var quality = new QualityTables(survey);
        var sections = new ArrayList<Section>();
        Age.notice(asked).ifPresent(sections::add);
        sections.addAll(List.of(
                answer(survey.compliance().all()),
                numbers(survey),
                requirements.requirements(),
                requirements.courses(),
                new GapTable(survey).data(),
                quality.quality(),
                quality.findings(),
                quality.leftOut(),
                facts.reckoning(),
                About.overall(GapsNarrowing.byCourse(asked), true),
                About.data(asked).under("data"),
                new Legend(asked.rules()).gaps().certificates().section()));
        return sections;
    }

    static Section.Prose answer(Compliance.Counts all) {
        var sentences = new ArrayList<Value>();
        sentences.add(compliance(all));
        add(sentences, "answer.overdue", all.of(Standing.OVERDUE));
        add(sentences, "answer.missing", all.of(Standing.MISSING));
        return new Section.Prose("answer", sentences);
    }

    /** The share of what is required, with its two numbers. */
    static Value compliance(Compliance.Counts all) {
        return all.counted() == 0
                ? Cells.phrase("answer.nobody_asked")
                : Cells.phrase(
                        "answer.compliance",
                        Cells.count(all.complying() * 100 / all.counted()),
                        Cells.count(all.complying()),
                        Cells.count(all.counted()));
    }

    private static void add(List<Value> sentences, String key, long number) {
        if (number > 0) {
            sentences.add(Cells.phrase(key, Cells.count(number)));
        }
    }

    static Section.Facts numbers(Survey survey) {
        return new FactList()
                .add("people", survey.people())
                .add("learners.disabled", survey.disabled())
                .addAll(facts(survey))
                .under("numbers");
    }

    /** The counts over all requirements; the rows are the sum of the four standings and of the disabled accounts' rows. */
    static FactList facts(Survey survey) {
        Compliance.Counts all = survey.compliance().all();
        return new FactList()
                .add("gaps.rows", all.rows())
                .add("gaps.overdue", all.of(Standing.OVERDUE))
                .add("gaps.missing", all.of(Standing.MISSING))
                .add("gaps.expiring", all.of(Standing.EXPIRING))
                .add("gaps.held", all.of(Standing.HELD))
                .add("gaps.end_unknown", all.endUnknown())
                .add("gaps.disabled", all.disabled())
                .add("gaps.complying", all.complying())
                .add("gaps.counted", all.counted())
                .add("gaps.compliance", RequirementTables.share(all));
    }
}
