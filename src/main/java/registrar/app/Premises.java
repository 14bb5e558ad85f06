package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import registrar.cli.ExportOrder;
import registrar.cli.Surroundings;
import registrar.store.StoreAddress;

/**
 * What every command that touches data begins with. An option wins over the settings, the settings over the default.
 *
 * @param data the data folder
 */
record Premises(Settings settings, Path data, StoreAddress store) {
    Premises {
        requireNonNull(settings);
        requireNonNull(data);
        requireNonNull(store);
    }

    /** @throws registrar.failure.StoppedException when anything in the settings is wrong */
    static Premises of(ExportOrder.Place place, Surroundings around) throws IOException {
        Optional<Path> file = place.config();
        Settings settings = file.isPresent() ? SettingsReader.read(file.get(), around.environment()) : Settings.NONE;
        Path data = place.data()
                .or(settings::data)
                .orElseGet(() -> file.map(config -> config.resolveSibling("data"))
                        .orElse(around.folder().resolve("data")));
        return new Premises(settings, data, settings.store().address().orElseGet(() -> StoreAddress.File.in(data)));
    }

    /** The zone that the settings name. */
    ZoneId zone() {
        return settings.zone().orElse(ZoneId.of("UTC"));
    }
}
