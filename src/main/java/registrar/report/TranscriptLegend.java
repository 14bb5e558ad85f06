package registrar.report;

import java.util.List;
import java.util.function.Predicate;
import registrar.document.Section;
import registrar.record.CourseRecord;
import registrar.record.CredentialStatus;
import registrar.record.CreditSource;
import registrar.record.Rules;
import registrar.record.Standing;
import registrar.record.Transcript;

/** What the words of a transcript mean: those it prints, and where dates and credits come from. */
final class TranscriptLegend {
    private final Transcript learner;
    private final Rules rules;

    TranscriptLegend(Transcript learner, Rules rules) {
        this.learner = learner;
        this.rules = rules;
    }

    Section.Prose section() {
        List<CourseRecord> courses = learner.courses();
        var legend = new Legend(rules).certificates();
        if (any(course -> course.certificate()
                .filter(certificate -> certificate.status() == CredentialStatus.REVOKED)
                .isPresent())) {
            legend.entry(CredentialStatus.REVOKED);
        }
        if (learner.obligations().stream().anyMatch(obligation -> obligation.standing() == Standing.MISSING)) {
            legend.entry(CredentialStatus.MISSING);
        }
        legend.say(courses.stream().anyMatch(TranscriptLegend::dated) ? "completed" : "issued");
        if (any(course -> course.history().creditSource() == CreditSource.EVENT_FEED)) {
            legend.say("credits_granted");
        }
        return legend.say("credits").section();
    }

    private boolean any(Predicate<CourseRecord> wanted) {
        return learner.courses().stream().anyMatch(wanted);
    }

    private static boolean dated(CourseRecord course) {
        return course.history().completed().isPresent()
                || course.history().enrolled().isPresent();
    }
}
