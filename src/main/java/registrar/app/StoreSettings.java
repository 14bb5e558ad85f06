package registrar.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import registrar.setting.Secret;
import registrar.store.StoreAddress;

/**
 * What the settings say of the store and what is kept in it.
 *
 * @param address empty for a file in the data folder
 * @param fullEvery how old the last full snapshot may grow
 * @param maxAge of a snapshot that is reported from without a word
 * @param keep how old a snapshot may grow before it is removed; never, when empty
 * @param certificates the side file
 */
record StoreSettings(
        Optional<StoreAddress> address,
        TemporalAmount fullEvery,
        Optional<TemporalAmount> maxAge,
        Optional<TemporalAmount> keep,
        Optional<Path> certificates) {
    private static final String SERVER = "jdbc:postgresql:";
    private static final String FILE = "jdbc:sqlite:";
    private static final int MOST_DAYS = 36_600;
    private static final int MOST_MONTHS = 1200;

    /** Nothing is set. */
    static final StoreSettings NONE =
            new StoreSettings(Optional.empty(), Period.ofDays(7), Optional.empty(), Optional.empty(), Optional.empty());

    StoreSettings {
        requireNonNull(address);
        requireNonNull(fullEvery);
        requireNonNull(maxAge);
        requireNonNull(keep);
        requireNonNull(certificates);
    }

    static StoreSettings read(SettingNode root, Path base) {
        return new StoreSettings(
                root.value("store", "a data base such as jdbc:postgresql://host/name", text -> address(text, base)),
                root.value("full-every", "a period such as P7D", StoreSettings::lasting)
                        .orElse(NONE.fullEvery),
                root.value("max-age", "a period such as P1D or PT6H", StoreSettings::lasting),
                root.value("keep", "a period such as P2Y", StoreSettings::lasting),
                root.file("certificates", base));
    }

    private static StoreAddress address(String text, Path base) {
        if (text.startsWith(SERVER) && text.length() > SERVER.length()) {
            return new StoreAddress.Server(Secret.of(text));
        }
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return new StoreAddress.File(base.resolve(text.substring(FILE.length())));
        }
        throw new IllegalArgumentException("Not a data base");
    }

    private static TemporalAmount lasting(String text) {
        if (text.contains("T")) {
            Duration time = Duration.parse(text);
            return possible(time, !time.isNegative() && !time.isZero() && time.toDays() <= MOST_DAYS);
        }
        Period days = Period.parse(text);
        return possible(
                days,
                !days.isNegative()
                        && !days.isZero()
                        && days.getDays() <= MOST_DAYS
                        && days.toTotalMonths() <= MOST_MONTHS);
    }

    private static TemporalAmount possible(TemporalAmount amount, boolean can) {
        if (!can) {
            throw new IllegalArgumentException("Out of range: " + amount);
        }
        return amount;
    }
}
