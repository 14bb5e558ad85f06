package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Value;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.CredentialStatus;

/** What stands in the row of a gap. */
final class GapCells {
    private GapCells() {}

    static Value learnerId(Gap gap) {
        return new Value.Identifier(gap.learner().learnerId());
    }

    static Value externalId(Gap gap) {
        return Cells.identifier(gap.learner().profile().identity().externalCustomerId());
    }

    static Value name(Gap gap) {
        return Cells.text(gap.learner().name().text());
    }

    static Value requirement(Gap gap) {
        return Cells.text(gap.obligation().requirement().name());
    }

    static Value courseId(Gap gap) {
        return Cells.identifier(gap.courseId());
    }

    static Value sku(Gap gap) {
        return Cells.identifier(gap.sku());
    }

    static Value course(Gap gap) {
        return Cells.text(gap.title());
    }

    static Value standing(Gap gap) {
        return Cells.status(gap.obligation().standing());
    }

    static Value status(Gap gap) {
        return Cells.status(gap.obligation().status());
    }

    static Value certificateId(Gap gap) {
        return Cells.identifier(gap.certificate().flatMap(Certificate::id));
    }

    static Value issued(Gap gap) {
        return gap.certificate()
                .map(certificate -> Cells.day(certificate.issued(), Cells.NOT_SUPPLIED))
                .orElse(Cells.NONE);
    }

    static Value validThrough(Gap gap) {
        return gap.certificate()
                .map(certificate -> Cells.validThrough(certificate.expiry()))
                .orElse(Cells.NONE);
    }

    static Value daysLeft(Gap gap) {
        return gap.certificate()
                .map(certificate -> Cells.count(certificate.daysLeft()))
                .orElse(Cells.NONE);
    }

    static Value courseStatus(Gap gap) {
        return gap.row().map(row -> Cells.status(row.state())).orElse(Cells.NONE);
    }

    static Value account(Gap gap) {
        return Cells.account(gap.learner().profile());
    }

    static Value why(Gap gap) {
        return Explained.why(gap.obligation().why());
    }

    /** Notes by their keys, for the data formats, where the status has a column of its own. */
    static Value noteKeys(Gap gap) {
        List<String> notes = notes(gap);
        return notes.isEmpty() ? Cells.NONE : new Value.Identifier(String.join("; ", notes));
    }

    /** For people, who also read here why a row stands as it does. */
    static Value note(Gap gap) {
        var notes = new ArrayList<String>();
        word(gap.obligation().status()).ifPresent(notes::add);
        notes.addAll(notes(gap));
        if (gap.disabled()) {
            notes.add("disabled");
        }
        Value list = Cells.list(
                notes.stream().map(note -> Cells.phrase("note." + note)).toList());
        return notes.isEmpty() ? Cells.EMPTY : list;
    }

    private static Optional<String> word(CredentialStatus status) {
        return switch (status) {
            case IN_GRACE -> Optional.of("in_grace");
            case REVOKED -> Optional.of("revoked");
            case EXPIRY_UNKNOWN -> Optional.of("end_not_supplied");
            default -> Optional.empty();
        };
    }

    private static List<String> notes(Gap gap) {
        var notes = new ArrayList<String>();
        if (gap.obligation().completedWithoutCertificate()) {
            notes.add("completed_without_certificate");
        }
        if (gap.row().filter(CourseRecord::progressReset).isPresent()) {
            notes.add("progress_reset");
        }
        return notes;
    }
}
