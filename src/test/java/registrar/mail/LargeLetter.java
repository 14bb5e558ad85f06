package registrar.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends one file in a process of its own, whose memory is small. */
final class LargeLetter {
    private LargeLetter() {}

    /** @param arguments the file, a folder to work in, the port of the server */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        MailSettings settings = MailDesk.settings(
                "127.0.0.1",
                Integer.parseInt(arguments[2]),
                MailSettings.Security.NONE,
                new MailSettings.SignIn.Anonymous(),
                Optional.empty(),
                150_000_000);
        try (MailDesk desk = new MailDesk(Path.of(arguments[1]))) {
            Attachment attachment = new Attachment(
                    "large.pdf", Optional.empty(), "application/pdf", file, Files.size(file), Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA, attachment));
            if (desk.postman(settings).deliver().sent() != 1) {
                throw new IOException(desk.only().toString());
            }
        }
    }
}
