package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.store.outbox.OutboxEntry;

/**
 * What became of an order to send.
 *
 * @param runId in the journal
 * @param mails as they stand after a round of sending; those not sent yet wait in the outbox
 */
public record Sent(Exported exported, String runId, List<OutboxEntry> mails) {
    public Sent {
        requireNonNull(exported);
        requireNonNull(runId);
        mails = List.copyOf(mails);
    }
}
