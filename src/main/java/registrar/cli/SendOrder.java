package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.mail.EmailAddress;

/**
 * A report that is to go out by mail at once.
 *
 * @param export as for files; its target is not used
 * @param to each gets a message of their own
 */
public record SendOrder(ExportOrder export, List<EmailAddress> to) {
    public SendOrder {
        requireNonNull(export);
        to = List.copyOf(to);
    }
}
