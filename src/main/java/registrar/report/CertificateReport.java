package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.CredentialStatus;
import registrar.record.Transcript;

/**
 * One certificate a learner and course, and one more for each further certificate of that course; none for a certificate
 * that was revoked.
 */
final class CertificateReport implements ReportType.PerLearner {
    private static final Comparator<CourseRecord> BY_ISSUE = Comparator.<CourseRecord, LocalDate>comparing(
                    course -> certificate(course).issued().orElse(LocalDate.MAX))
            .thenComparing(course -> certificate(course).id().orElse(""));

    @Override
    public String key() {
        return "certificate";
    }

    @Override
    public Format defaultFormat() {
        return Format.PDF;
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public boolean wants(LearnerProfile learner, ReportInput input) {
        return new Narrowing(input.selection(), input.directory()).learner(learner);
    }

    @Override
    public Outcome<List<Document>> documents(Transcript learner, ReportInput input) {
        List<Numbered> wanted = numbered(learner).stream()
                .filter(numbered -> Scope.passes(numbered.course(), input.filter()))
                .filter(numbered -> certificate(numbered.course()).status() != CredentialStatus.REVOKED)
                .toList();
        if (!wanted.isEmpty() && !learner.name().ownName()) {
            return new Outcome.LeftOut<>(
                    learner.learnerId(),
                    new Failure(
                            FailureReason.NO_PRINTABLE_NAME,
                            "A certificate needs the learner's name; the profile has only an e-mail address or an id."
                                    + " Enter the name on the platform."));
        }
        return new Outcome.Done<>(wanted.stream()
                .map(numbered -> document(learner, numbered, input))
                .toList());
    }

    /** In the order of the record; of one course, counted in order of issue over all its certificates. */
    private static List<Numbered> numbered(Transcript learner) {
        List<CourseRecord> certified = learner.courses().stream()
                .filter(course -> course.certificate().isPresent())
                .toList();
        var numbered = new ArrayList<Numbered>();
        for (CourseRecord course : certified) {
            List<CourseRecord> ofCourse = certified.stream()
                    .filter(other -> other.courseId().equals(course.courseId()))
                    .sorted(BY_ISSUE)
                    .toList();
            numbered.add(new Numbered(course, 1 + ofCourse.indexOf(course)));
        }
        return numbered;
    }

    private Document document(Transcript learner, Numbered numbered, ReportInput input) {
        CourseRecord course = numbered.course();
        String name = FileName.of(key(), input, learner.learnerId(), course.courseId());
        return new Document(
                key(),
                numbered.number() == 1 ? name : name + "_" + numbered.number(),
                Optional.of(Cells.text(learner.name().text())),
                Optional.empty(),
                sections(learner, course, input));
    }

    private static List<Section> sections(Transcript learner, CourseRecord course, ReportInput input) {
        var sections = new ArrayList<Section>(List.of(
                learner(learner),
                certificate(course, certificate(course)),
                About.document(input).under("document"),
                About.data(input).under("data")));
        Age.notice(input).ifPresent(sections::add);
        return sections;
    }

    private static Section.Facts learner(Transcript learner) {
        return new FactList()
                .add("name", Cells.text(learner.name().text()))
                .add("learner_id", new Value.Identifier(learner.learnerId()))
                .add("client", Cells.text(learner.client().map(Cells::title)))
                .under("learner");
    }

    private static Section.Facts certificate(CourseRecord course, Certificate certificate) {
        return new FactList()
                .add("course", Cells.text(course.title()))
                .add("course_id", Cells.identifier(course.courseId()))
                .add("course_sku", Cells.identifier(course.sku()))
                .add("certificate_id", Cells.identifier(certificate.id()))
                .add("issued", Cells.day(certificate.issued(), Cells.NOT_SUPPLIED))
                .add("valid_through", Cells.validThrough(certificate.expiry()))
                .add("credential_status", Cells.status(certificate.status()))
                .add("credits", Explained.creditsWithTypes(course.credits()))
                .add("delivery", Cells.text(course.delivery()))
                .add("field", Cells.text(course.field()))
                .addIfPresent("certificate_number", certificate.number().map(Value.Identifier::new))
                .under("certificate");
    }

    private static Certificate certificate(CourseRecord course) {
        return course.certificate().orElseThrow();
    }

    /** A course with a certificate, and which of the course's certificates it is. */
    private record Numbered(CourseRecord course, int number) {}
}
