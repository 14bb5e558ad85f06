package registrar.report;

import registrar.document.Value;
import registrar.learner.Identity;

/** What stands in the row of a seat. */
final class SeatCells {
    private SeatCells() {}

    private static Identity identity(HeldSeat held) {
        return held.learner().profile().identity();
    }

    static Value learnerId(HeldSeat held) {
        return new Value.Identifier(held.learner().learnerId());
    }

    static Value externalId(HeldSeat held) {
        return Cells.identifier(identity(held).externalCustomerId());
    }

    static Value email(HeldSeat held) {
        return Cells.text(identity(held).email());
    }

    static Value client(HeldSeat held) {
        return Cells.text(held.seat().client().map(Cells::title));
    }

    static Value license(HeldSeat held) {
        return Cells.text(held.seat().licenseTitle());
    }

    static Value licenseId(HeldSeat held) {
        return new Value.Identifier(held.seat().license().id());
    }

    static Value licenseSku(HeldSeat held) {
        return Cells.identifier(held.seat().license().sku());
    }

    static Value parentLicense(HeldSeat held) {
        return Cells.identifier(held.seat().license().parentLicenseId());
    }

    static Value role(HeldSeat held) {
        return Cells.role(held.seat().role());
    }

    static Value status(HeldSeat held) {
        return Cells.status(held.seat().status());
    }

    static Value daysLeft(HeldSeat held) {
        return Cells.count(held.seat().daysLeft());
    }

    static Value accessEnds(HeldSeat held) {
        return Cells.accessEnds(held.seat());
    }

    static Value assigned(HeldSeat held) {
        return Cells.count(held.assigned());
    }

    static Value completed(HeldSeat held) {
        return Cells.count(held.completed());
    }

    static Value lastActive(HeldSeat held) {
        return Cells.day(held.learner().lastActive(), Cells.NONE);
    }

    static Value account(HeldSeat held) {
        return Cells.account(held.learner().profile());
    }
}
