package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import registrar.cli.Checkup;
import registrar.failure.StopReason;
import registrar.render.TemplateFolder;

/** That the user's templates can be read. */
final class TemplatesCheck implements Check {
    private static final String ABOUT = "templates";

    private final Optional<Path> folder;

    TemplatesCheck(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        if (folder.isEmpty()) {
            return new Checkup.Fine(ABOUT, "The built-in ones; --template FOLDER looks at others.");
        }
        TemplateFolder found = TemplateFolder.read(folder.get());
        if (!found.faults().isEmpty()) {
            return new Checkup.Faulty(
                    ABOUT,
                    "Templates in " + folder.get() + " cannot be read. Mend them as told.",
                    found.faults(),
                    StopReason.SETTINGS);
        }
        List<String> others = found.others().isEmpty()
                ? List.of()
                : List.of("Of no built-in one's name, so only taken where another file names them: "
                        + String.join(", ", found.others()));
        return found.replacing().isEmpty()
                ? new Checkup.Doubtful(
                        ABOUT,
                        "No file in " + folder.get()
                                + " has the name of a built-in one, so none is used. The names are in"
                                + " docs/templates.md.",
                        others)
                : new Checkup.Fine(ABOUT, "Read: " + String.join(", ", found.replacing()) + ".", others);
    }
}
