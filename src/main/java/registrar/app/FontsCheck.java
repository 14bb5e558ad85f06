package registrar.app;

import java.util.List;
import registrar.cli.Checkup;
import registrar.failure.StopReason;
import registrar.render.pdf.FontCheck;

/** That each script's font came along. */
final class FontsCheck implements Check {
    private static final String ABOUT = "fonts";

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() {
        List<String> undrawn = FontCheck.undrawn();
        return undrawn.isEmpty()
                ? new Checkup.Fine(ABOUT, String.join(", ", FontCheck.scripts()) + " can be printed.")
                : new Checkup.Faulty(
                        ABOUT,
                        "The fonts for " + String.join(", ", undrawn) + " are missing from the program or broken. Build"
                                + " it again, or copy registrar.jar again.",
                        StopReason.INPUT_OUTPUT);
    }
}
