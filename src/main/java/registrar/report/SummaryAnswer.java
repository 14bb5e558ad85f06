package registrar.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.Standing;
import registrar.record.Windows;

/** The answer of a summary: a sentence or two, and four numbers with a line of context each. */
final class SummaryAnswer {
    private final Survey survey;
    private final SuppliedSeats supplied;
    private final Windows windows;

    SummaryAnswer(Survey survey) {
        this.survey = survey;
        this.supplied = SuppliedSeats.of(survey);
        this.windows = survey.scope().input().rules().windows();
    }

    /** The worst about certificates, then the seats that end next, then compliance and what changed. */
    Section.Prose answer(Headlines headlines) {
        var sentences = new ArrayList<Value>();
        sentences.add(certificates());
        if (unknown() > 0 && !calm()) {
            sentences.add(Cells.phrase("answer.unknown", Cells.count(unknown())));
        }
        seats().ifPresent(sentences::add);
        sentences.addAll(headlines.sentences());
        return new Section.Prose("answer", sentences);
    }

    private Value certificates() {
        if (calm()) {
            return unknown() > 0
                    ? Cells.phrase("answer.calm_but_unknown", Cells.count(unknown()), Cells.count(windows.widest()))
                    : Cells.phrase("answer.calm", Cells.count(windows.widest()));
        }
        long expired = survey.certificates().of(CredentialStatus.EXPIRED);
        long expiring = survey.certificates().of(CredentialStatus.EXPIRING);
        return expired > 0
                ? Cells.phrase("answer.expired", Cells.count(expired))
                : Cells.phrase("answer.expiring", Cells.count(expiring), Cells.count(windows.widest()));
    }

    private boolean calm() {
        return survey.certificates().of(CredentialStatus.EXPIRED) == 0
                && survey.certificates().of(CredentialStatus.EXPIRING) == 0;
    }

    /** Certificates that may have ended without anybody knowing; no answer may pass over them. */
    private long unknown() {
        return survey.certificates().of(CredentialStatus.EXPIRY_UNKNOWN);
    }

    /** About the license that ends next; empty when none ends soon. */
    Optional<Value> seats() {
        return survey.use().licenses().stream()
                .filter(used -> used.seat().filter(SummaryAnswer::endsSoon).isPresent())
                .min(Comparator.comparingLong(used -> daysLeft(used.seat().orElseThrow())))
                .map(used -> seats(used, used.seat().orElseThrow()));
    }

    private static Value seats(LicenseUse.Used used, Seat seat) {
        long left = daysLeft(seat);
        Value count = Cells.count(used.seats().rows());
        Value license = Cells.text(Cells.title(used.license()));
        Value day = Cells.day(seat.accessEnds(), Cells.NONE);
        if (left > 1) {
            return Cells.phrase("answer.seats_end", count, license, day, Cells.count(left));
        }
        return Cells.phrase(left == 1 ? "answer.seats_end_tomorrow" : "answer.seats_end_today", count, license, day);
    }

    private static boolean endsSoon(Seat seat) {
        return seat.status() == SeatStatus.EXPIRING;
    }

    private static long daysLeft(Seat seat) {
        return seat.daysLeft().orElse(Long.MAX_VALUE);
    }

    Section.Facts strip(Headlines headlines) {
        var facts = new FactList()
                .add("learners.documented", survey.tally().documented())
                .add("certificates.expired", survey.certificates().of(CredentialStatus.EXPIRED))
                .add("certificates.ending", ending());
        if (supplied.occupied().isEmpty()) {
            facts.add("seats.counted", survey.seats().counted());
        } else if (supplied.limit().isEmpty()) {
            facts.add("seats.occupied", supplied.occupied().getAsLong());
        } else {
            facts.add(
                    "seats.occupied_of_limit",
                    new Value.Share(
                            supplied.occupied().getAsLong(), supplied.limit().getAsLong()));
        }
        if (headlines.requirements()) {
            facts.add(
                    "gaps.compliance",
                    RequirementTables.share(survey.compliance().all()));
        }
        return facts.under("strip");
    }

    /** One line for each number of the strip, in its order. */
    Section.Prose notes(Headlines headlines) {
        Tally tally = survey.tally();
        Value asked = Cells.phrase(
                "strip.learners",
                Cells.count(tally.asked()),
                Cells.count(tally.leftOut().size()),
                Cells.count(tally.failed().size()));
        Value grace =
                Cells.phrase("strip.expired", Cells.count(survey.certificates().of(CredentialStatus.IN_GRACE)));
        var notes = new ArrayList<>(List.of(asked, grace, endingNote(), seatsNote()));
        if (headlines.requirements()) {
            Compliance.Counts all = survey.compliance().all();
            notes.add(Cells.phrase(
                    "strip.compliance", Cells.count(all.of(Standing.MISSING)), Cells.count(all.of(Standing.OVERDUE))));
        }
        return new Section.Prose("strip_notes", notes);
    }

    private Value endingNote() {
        Value narrowest = Cells.count(windows.days().get(0));
        long more = survey.certificates().of(CredentialStatus.EXPIRING) - ending();
        return windows.days().size() == 1
                ? Cells.phrase("strip.ending", narrowest)
                : Cells.phrase("strip.ending_more", narrowest, Cells.count(more), Cells.count(windows.widest()));
    }

    private Value seatsNote() {
        Value counted = Cells.count(survey.seats().counted());
        if (supplied.occupied().isEmpty()) {
            return Cells.phrase("strip.counted");
        }
        return supplied.allocated().isPresent()
                ? Cells.phrase("strip.allocated", Cells.count(supplied.allocated()), counted)
                : Cells.phrase("strip.occupied", counted);
    }

    /** Expiring in the narrowest window. */
    private long ending() {
        return survey.certificates().expiring(windows.all().get(1));
    }
}
