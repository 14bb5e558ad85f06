package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import registrar.mail.EmailAddress;

/**
 * What the doctor is to look at.
 *
 * @param templates a folder of the user's
 * @param testMail to whom a test mail is sent; to nobody when empty
 */
public record DoctorOrder(ExportOrder.Place place, Optional<Path> templates, Optional<EmailAddress> testMail) {
    public DoctorOrder {
        requireNonNull(place);
        requireNonNull(templates);
        requireNonNull(testMail);
    }
}
