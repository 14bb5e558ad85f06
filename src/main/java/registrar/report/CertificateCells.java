package registrar.report;

import registrar.document.Value;

/** What stands in the row of a certificate. */
final class CertificateCells {
    private CertificateCells() {}

    static Value learnerId(HeldCertificate held) {
        return new Value.Identifier(held.learner().learnerId());
    }

    static Value externalId(HeldCertificate held) {
        return Cells.identifier(held.learner().profile().identity().externalCustomerId());
    }

    static Value courseId(HeldCertificate held) {
        return Cells.identifier(held.course().courseId());
    }

    static Value sku(HeldCertificate held) {
        return Cells.identifier(held.course().sku());
    }

    static Value course(HeldCertificate held) {
        return Cells.text(held.course().title());
    }

    static Value number(HeldCertificate held) {
        return Cells.identifier(held.certificate().id());
    }

    static Value printedNumber(HeldCertificate held) {
        return Cells.identifier(held.certificate().number());
    }

    static Value completed(HeldCertificate held) {
        return Cells.day(held.course().history().completed(), Cells.NONE);
    }

    static Value issued(HeldCertificate held) {
        return Cells.day(held.certificate().issued(), Cells.NOT_SUPPLIED);
    }

    static Value validThrough(HeldCertificate held) {
        return Cells.validThrough(held.certificate().expiry());
    }

    static Value source(HeldCertificate held) {
        return Cells.source(held.certificate().expiry().source());
    }

    static Value daysLeft(HeldCertificate held) {
        return Cells.count(held.certificate().daysLeft());
    }

    static Value status(HeldCertificate held) {
        return Cells.status(held.certificate().status());
    }

    static Value courseStatus(HeldCertificate held) {
        return Cells.status(held.course().state());
    }

    static Value note(HeldCertificate held) {
        return Explained.note(held.course(), held.certificate());
    }
}
