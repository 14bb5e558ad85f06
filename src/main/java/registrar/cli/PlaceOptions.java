package registrar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where settings, learners and the data folder are. */
final class PlaceOptions {
    private static final String USUAL_SETTINGS = "registrar.yaml";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings; registrar.yaml in the working folder when it exists.")
    private String config;

    @Option(
            names = "--source",
            paramLabel = "PLACE",
            description = "An address (https://acme.example; the key is in REGISTRAR_API_KEY or in the settings' "
                    + "api-key-file), a folder of profile files, \"store\" or snapshot:ID. What \"registrar fetch\" left "
                    + "in the store, when there is something, or else what the settings say.")
    private String source;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder, held by one run at a time; also REGISTRAR_DATA.")
    private String data;

    ExportOrder.Place read(Surroundings around) {
        Optional<Path> named = Optional.ofNullable(config).map(around.folder()::resolve);
        Path usual = around.folder().resolve(USUAL_SETTINGS);
        return new ExportOrder.Place(
                named.isPresent() || !Files.exists(usual) ? named : Optional.of(usual),
                Optional.ofNullable(source),
                Optional.ofNullable(data)
                        .or(() -> Optional.ofNullable(around.environment().get("REGISTRAR_DATA"))
                                .filter(text -> !text.isBlank()))
                        .map(around.folder()::resolve));
    }
}
