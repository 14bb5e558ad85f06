package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;

/** What changes are told from, as people write it after {@code --since}. */
public sealed interface SinceWhen {
    /** Whether the store is needed to find it. */
    boolean stored();

    /** @param id of a snapshot, or the beginning of it */
    record Snapshot(String id) implements SinceWhen {
        public Snapshot {
            requireNonNull(id);
        }

        @Override
        public boolean stored() {
            return true;
        }
    }

    /** What was in force then. */
    record At(AsOf when) implements SinceWhen {
        public At {
            requireNonNull(when);
        }

        @Override
        public boolean stored() {
            return true;
        }
    }

    /**
     * Profile files kept from then.
     *
     * @param when the moment they are reckoned at; that of the report when empty
     */
    record Folder(Path path, Optional<AsOf> when) implements SinceWhen {
        public Folder {
            requireNonNull(path);
            requireNonNull(when);
        }

        @Override
        public boolean stored() {
            return false;
        }
    }

    /** {@code snapshot:ID}, a date, an instant, {@code FOLDER} or {@code FOLDER@WHEN}. */
    static SinceWhen parse(String text, Path base) throws IOException {
        if (text.startsWith("snapshot:")) {
            return new Snapshot(text.substring("snapshot:".length()));
        }
        Optional<AsOf> moment = moment(text);
        if (moment.isPresent()) {
            return new At(moment.get());
        }
        int at = text.lastIndexOf('@');
        Optional<AsOf> when = at < 0 ? Optional.empty() : moment(text.substring(at + 1));
        Path path =
                base.resolve(when.isPresent() ? text.substring(0, at) : text).normalize();
        if (text.isBlank() || !Files.exists(path)) {
            throw Usage.wrongValue(
                    "--since",
                    "a date such as 2026-11-23, an instant, snapshot:ID, or a folder of profiles (FOLDER@2026-11-23 says"
                            + " of when they are)",
                    text);
        }
        return new Folder(path, when);
    }

    private static Optional<AsOf> moment(String text) {
        try {
            return Optional.of(AsOf.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
