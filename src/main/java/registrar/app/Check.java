package registrar.app;

import java.io.IOException;
import java.time.Duration;
import registrar.cli.Checkup;
import registrar.failure.StopReason;

/** One thing that the doctor looks at. */
interface Check {
    /** One word. */
    String about();

    /** @throws IOException when it does not work; the message says what to do */
    Checkup look() throws IOException;

    /** How long looking may take; what takes longer is left alone. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** What it comes to when looking took longer. */
    default Checkup late() {
        return new Checkup.Faulty(
                about(),
                "Not done within " + patience().toSeconds()
                        + " s, so something it waits for hangs. Look at the disk and" + " the network, and run again.",
                StopReason.TRY_LATER);
    }
}
