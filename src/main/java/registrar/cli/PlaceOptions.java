package registrar.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where settings, learners and the data folder are. */
final class PlaceOptions {
    @Mixin
    private DataOptions data;

    @Option(
            names = "--source",
            paramLabel = "PLACE",
            description = "An address (https://acme.example; the key is in REGISTRAR_API_KEY or in the settings' "
                    + "api-key-file), a folder of profile files, \"store\" or snapshot:ID. What \"registrar fetch\" left "
                    + "in the store, when there is something, or else what the settings say.")
    private String source;

    ExportOrder.Place read(Surroundings around) {
        return data.read(around, Optional.ofNullable(source));
    }
}
