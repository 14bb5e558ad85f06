package registrar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import registrar.cli.Checkup;
import registrar.failure.StopReason;
import registrar.store.StoreAddress;

/** That there is room in the data folder: for the next snapshot, and for a copy of the store. */
final class SpaceCheck implements Check {
    private static final String ABOUT = "space";
    private static final long SCARCE = 1_000_000_000;
    private static final long NONE = 100_000_000;

    private final Premises premises;

    SpaceCheck(Premises premises) {
        this.premises = premises;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        Path place = premises.data().toAbsolutePath();
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        if (!Files.isWritable(place)) {
            return new Checkup.Faulty(
                    ABOUT,
                    "The data folder " + premises.data()
                            + " cannot be written. Mend its permissions, or name another with" + " --data.",
                    StopReason.CANNOT_CREATE);
        }
        return judge(Files.getFileStore(place).getUsableSpace(), storeBytes());
    }

    private long storeBytes() throws IOException {
        return premises.store() instanceof StoreAddress.File file && Files.isRegularFile(file.path())
                ? Files.size(file.path())
                : 0;
    }

    static Checkup judge(long free, long store) {
        String found = size(free) + " are free in the data folder";
        if (free < NONE) {
            return new Checkup.Faulty(ABOUT, found + ". Free some, or runs will break.", StopReason.INPUT_OUTPUT);
        }
        if (free < Math.max(SCARCE, 2 * store)) {
            return new Checkup.Doubtful(
                    ABOUT,
                    found + ", and the store has " + size(store)
                            + ". Free some: a new version first copies the store, and" + " documents are drawn there.");
        }
        return new Checkup.Fine(ABOUT, found + ".");
    }

    private static String size(long bytes) {
        return bytes < SCARCE
                ? bytes / 1_000_000 + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) SCARCE);
    }
}
