package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.SeatStatus;
import registrar.record.Standing;
import registrar.record.Windows;
import registrar.report.DigestLines.Number;

/** The three numbers of a mail, and its two worst facts as sentences that name nobody. */
final class DigestNumbers {
    private static final int WORST = 2;

    private final Survey survey;
    private final Windows windows;

    DigestNumbers(Survey survey) {
        this.survey = survey;
        this.windows = survey.scope().input().rules().windows();
    }

    Section.Table headline() {
        return DigestLines.headline(
                switch (survey.scope().subject()) {
                    case SEATS ->
                        List.of(
                                Number.of("seats_expired", survey.seats().of(SeatStatus.EXPIRED)),
                                Number.of("seats_ending", seatsEnding(), DigestLines.within(windows)),
                                certificatesExpired());
                    case GAPS -> gaps(survey.compliance().all());
                    case CERTIFICATES, BOTH ->
                        List.of(
                                certificatesExpired(),
                                Number.of("certificates_ending", certificatesEnding(), DigestLines.within(windows)),
                                standing());
                });
    }

    private static List<Number> gaps(Compliance.Counts all) {
        return List.of(
                Number.of("gaps_overdue", all.of(Standing.OVERDUE)),
                Number.of("gaps_missing", all.of(Standing.MISSING)),
                Number.compliance(all));
    }

    private Number certificatesExpired() {
        return Number.of("certificates_expired", survey.certificates().of(CredentialStatus.EXPIRED));
    }

    private Number standing() {
        Compliance.Counts all = survey.compliance().all();
        return all.counted() == 0
                ? Number.of("certificates_in_force", survey.certificates().inForce())
                : Number.compliance(all);
    }

    /** In the narrowest window. */
    long seatsEnding() {
        return survey.seats().of(windows.all().get(1));
    }

    /** In the narrowest window. */
    long certificatesEnding() {
        return survey.certificates().expiring(windows.all().get(1));
    }

    /** Shown before the mail is opened, beside its subject. */
    Section.Prose worst(Headlines headlines) {
        if (survey.scope().subject() == Scope.Subject.GAPS) {
            return first(GapsReport.answer(survey.compliance().all()).paragraphs());
        }
        var answer = new SummaryAnswer(survey);
        var sentences = new ArrayList<Value>();
        if (survey.scope().roster()) {
            answer.seats().ifPresent(sentences::add);
        }
        sentences.addAll(answer.answer(headlines).paragraphs());
        return first(sentences.stream().distinct().toList());
    }

    private static Section.Prose first(List<Value> sentences) {
        return new Section.Prose("worst", sentences.stream().limit(WORST).toList());
    }

    /**
     * Whether anything is due, how much was looked at, and whether those who could not be read must go unnamed, because
     * they may be somebody else's people.
     */
    Section.Facts counted() {
        return new FactList()
                .add("due", due())
                .add("rows", rows())
                .add("nameless", new Value.Flag(survey.scope().narrowing().bySeat()))
                .under("counted");
    }

    private long due() {
        long seats = survey.seats().of(SeatStatus.EXPIRED) + survey.seats().of(SeatStatus.EXPIRING);
        CertificateCounts counts = survey.certificates();
        long certificates = counts.of(CredentialStatus.EXPIRED)
                + counts.of(CredentialStatus.IN_GRACE)
                + counts.of(CredentialStatus.EXPIRING);
        Compliance.Counts all = survey.compliance().all();
        long gaps = all.counted() - all.of(Standing.HELD);
        return switch (survey.scope().subject()) {
            case CERTIFICATES -> certificates;
            case GAPS -> gaps;
            case SEATS, BOTH -> seats + certificates;
        };
    }

    private long rows() {
        return switch (survey.scope().subject()) {
            case SEATS -> survey.seats().rows();
            case CERTIFICATES -> survey.certificates().rows();
            case GAPS -> survey.compliance().all().rows();
            case BOTH -> survey.seats().rows() + survey.certificates().rows();
        };
    }
}
