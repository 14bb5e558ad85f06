package registrar.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.sandbox.mail.MailSandbox;

/** The stand-in for a mail server, beside the one for the API or alone. */
final class MailSandboxOptions {
    private static final String USUAL_FOLDER = "mails";

    @Option(
            names = "--mail",
            paramLabel = "PORT",
            description = "A stand-in for a mail server, too, on that port; 0 takes a free one.")
    private Integer port;

    @Option(
            names = "--mail-folder",
            paramLabel = "DIR",
            description = "Where it keeps each message as a file; " + USUAL_FOLDER + " unless given.")
    private String folder;

    @Option(names = "--mail-only", description = "With --mail: no learners are served.")
    private boolean only;

    void check() throws IOException {
        if (port == null && (folder != null || only)) {
            throw Usage.wrong((only ? "--mail-only" : "--mail-folder") + " goes with --mail PORT, found no --mail.");
        }
    }

    boolean asked() {
        return port != null;
    }

    boolean only() {
        return only;
    }

    /** @param base what a relative folder starts at */
    MailSandbox start(Path base) throws IOException {
        Path mails = base.resolve(folder == null ? USUAL_FOLDER : folder).normalize();
        try {
            return MailSandbox.start(port, mails);
        } catch (BindException taken) {
            throw new StoppedException(
                    StopReason.UNAVAILABLE,
                    "Port " + port + " is taken. Give another --mail, or 0 for a free one.",
                    taken);
        } catch (IllegalArgumentException cannotBe) {
            throw Usage.wrong("--mail expects a number from 0 to 65535, found " + port + ".");
        } catch (IOException refused) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Expected to keep mails in " + mails + ", but it is no folder, or may not be written. Give another"
                            + " --mail-folder.",
                    refused);
        }
    }
}
