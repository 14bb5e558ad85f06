package registrar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where settings and the data folder are. */
final class DataOptions {
    private static final String USUAL_SETTINGS = "registrar.yaml";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings; registrar.yaml in the working folder when it exists.")
    private String config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder, held by one run at a time; also REGISTRAR_DATA.")
    private String data;

    ExportOrder.Place read(Surroundings around) {
        return read(around, Optional.empty());
    }

    ExportOrder.Place read(Surroundings around, Optional<String> source) {
        Optional<Path> named = Optional.ofNullable(config).map(around.folder()::resolve);
        Path usual = around.folder().resolve(USUAL_SETTINGS);
        return new ExportOrder.Place(
                named.isPresent() || !Files.exists(usual) ? named : Optional.of(usual),
                source,
                Optional.ofNullable(data)
                        .or(() -> Optional.ofNullable(around.environment().get("REGISTRAR_DATA"))
                                .filter(text -> !text.isBlank()))
                        .map(around.folder()::resolve));
    }
}
