package registrar.schedule;

import java.io.IOException;
import registrar.store.firing.Claim;
import registrar.store.firing.Firings;

/** Carries out a firing: fetches when it must, makes the report, drafts the mails, ends the firing. */
public interface FiringWork {
    /**
     * Ends the firing itself, in the transaction that releases its mails.
     *
     * @return how it was ended
     * @throws HeldException when another run holds what it needs, which is no failure
     * @throws IOException when it went wrong and may be tried again
     */
    Firings.Result carryOut(Schedule schedule, Claim claim) throws IOException;
}
