package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.record.Transcript;

/** One transcript a learner: everything on record. Unofficial, as nothing is numbered or signed. */
final class TranscriptReport implements ReportType.PerLearner {
    @Override
    public String key() {
        return "transcript";
    }

    @Override
    public Format defaultFormat() {
        return Format.PDF;
    }

    @Override
    public boolean wants(LearnerProfile learner, ReportInput input) {
        return new Narrowing(input.selection(), input.directory()).learner(learner);
    }

    @Override
    public Outcome<List<Document>> documents(Transcript whole, ReportInput input) {
        Transcript learner = new Narrowing(input.selection(), input.directory()).visible(whole);
        var document = new Document(
                key(),
                FileName.of(key(), input, learner.learnerId()),
                Optional.of(Cells.text(learner.name().text())),
                Optional.of("courses"),
                sections(learner, input));
        return new Outcome.Done<>(List.of(document));
    }

    private static List<Section> sections(Transcript learner, ReportInput input) {
        var facts = new TranscriptFacts(learner, input);
        var courses = new TranscriptCourses(learner, input);
        var more = new TranscriptMore(learner);
        var sections = new ArrayList<Section>();
        sections.add(notice(facts, input));
        sections.add(facts.learner());
        sections.add(facts.document());
        sections.add(facts.totals());
        sections.add(courses.certificates());
        sections.add(courses.completed());
        courses.awarded().ifPresent(sections::add);
        sections.add(more.paths());
        sections.add(more.sessions());
        sections.add(courses.inProgress());
        courses.required().ifPresent(sections::add);
        courses.others().ifPresent(sections::add);
        sections.add(more.reported());
        more.licenses().ifPresent(sections::add);
        more.subscriptions().ifPresent(sections::add);
        more.waitlist().ifPresent(sections::add);
        sections.add(courses.data());
        sections.add(new Section.Prose("end", List.of(Cells.phrase("end.transcript"))));
        sections.add(About.data(input).under("data"));
        sections.add(new TranscriptLegend(learner, input.rules()).section());
        return sections;
    }

    private static Section.Prose notice(TranscriptFacts facts, ReportInput input) {
        var sentences = new ArrayList<Value>();
        sentences.add(Cells.phrase("notice.unofficial"));
        sentences.add(Cells.phrase("notice.personal"));
        facts.lastSeen().ifPresent(day -> sentences.add(Cells.phrase("notice.left", day)));
        sentences.addAll(Age.notices(input));
        return new Section.Prose("notice", sentences);
    }
}
