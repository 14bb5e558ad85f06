package registrar.app;

import registrar.report.ReportType;

/** {@code mail.on-unknown}: what becomes of a mail when nobody answered whether it was taken (docs/mail.md). */
enum OnUnknown {
    /** It is sent again. */
    RETRY,
    /** It waits for a person. */
    HOLD;

    /** What is done unless the settings say otherwise: documents about one person are not to lie around twice. */
    static OnUnknown usual(ReportType report) {
        return report instanceof ReportType.PerLearner ? HOLD : RETRY;
    }
}
