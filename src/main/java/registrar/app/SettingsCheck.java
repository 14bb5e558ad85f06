package registrar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import registrar.cli.Checkup;

/** That there are settings, and that they keep the key to themselves. They were read by then. */
final class SettingsCheck implements Check {
    static final String ABOUT = "settings";

    private final Optional<Path> file;
    private final Settings settings;
    private final Path folder;

    SettingsCheck(Optional<Path> file, Settings settings, Path folder) {
        this.file = file;
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        if (file.isEmpty()) {
            return new Checkup.Doubtful(
                    ABOUT,
                    "There is no registrar.yaml in " + folder
                            + ", so everything is as usual. Write one, or name it with" + " --config.");
        }
        Optional<Path> open = settings.apiKeyFile().filter(SettingsCheck::readByOthers);
        if (open.isPresent()) {
            return new Checkup.Doubtful(
                    ABOUT,
                    "Others on this machine may read " + open.get() + ", which holds the API key. Run \"chmod 600 "
                            + open.get() + "\".");
        }
        return new Checkup.Fine(ABOUT, file.get() + " is read without a mistake.");
    }

    private static boolean readByOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            // what cannot be read is told of where the key is needed
            return false;
        }
    }
}
