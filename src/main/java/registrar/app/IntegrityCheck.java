package registrar.app;

import java.io.IOException;
import java.util.List;
import registrar.cli.Checkup;
import registrar.failure.StopReason;
import registrar.store.Store;
import registrar.store.StoreAddress;

/** That the store's file is whole. */
final class IntegrityCheck implements Check {
    private static final String ABOUT = "integrity";

    private final StoreAddress address;

    IntegrityCheck(StoreAddress address) {
        this.address = address;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        if (address instanceof StoreAddress.Server) {
            return new Checkup.Fine(ABOUT, "The PostgreSQL server looks after that itself.");
        }
        if (!Store.exists(address)) {
            return new Checkup.Fine(ABOUT, "There is nothing to look at yet.");
        }
        try (Store store = Store.open(address)) {
            List<String> faults = store.faults();
            return faults.isEmpty()
                    ? new Checkup.Fine(ABOUT, "SQLite finds the store's file whole.")
                    : new Checkup.Faulty(
                            ABOUT,
                            "SQLite finds faults in the store's file. Bring back a copy with \"registrar restore\", or"
                                    + " move the file away and fetch anew.",
                            faults,
                            StopReason.INPUT_OUTPUT);
        }
    }

    /** A large file is read for longer than anybody waits here, and no worse for it. */
    @Override
    public Checkup late() {
        return new Checkup.Fine(
                ABOUT,
                "The store is too large to be read through in " + patience().toSeconds()
                        + " s; \"registrar backup\" makes a copy and checks it whole.");
    }
}
