package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.LearnerSource;
import registrar.fetch.TenantFetch;
import registrar.fetch.api.ApiPing;
import registrar.fetch.api.ApiSettings;
import registrar.fetch.api.ApiSource;
import registrar.fetch.api.ApiTenantFetch;
import registrar.fetch.folder.FolderSource;
import registrar.fetch.folder.FolderTenantFetch;
import registrar.setting.Secret;
import registrar.store.DataFolder;

/** Makes the source that a plan names. */
final class Sources {
    private static final String KEY_VARIABLE = "REGISTRAR_API_KEY";
    private static final int MOST_KEY_BYTES = 16_384;

    private Sources() {}

    static LearnerSource of(
            SourcePlace.Outside place, Settings settings, Map<String, String> environment, DataFolder data)
            throws IOException {
        if (place instanceof SourcePlace.Folder folder) {
            return new FolderSource(folder.path(), data);
        }
        return new ApiSource(api((SourcePlace.Api) place, settings, environment), data);
    }

    /** What takes snapshots from the same place into the store. */
    static TenantFetch tenant(
            SourcePlace.Outside place, Settings settings, Map<String, String> environment, Clock clock)
            throws IOException {
        return place instanceof SourcePlace.Folder folder
                ? new FolderTenantFetch(folder.path(), clock)
                : new ApiTenantFetch(api((SourcePlace.Api) place, settings, environment), clock);
    }

    /** A sign of life from the API. */
    static ApiPing.Pong ping(SourcePlace.Api place, Settings settings, Map<String, String> environment, Clock clock)
            throws IOException {
        return new ApiPing(api(place, settings, environment), clock).ask();
    }

    private static ApiSettings api(SourcePlace.Api place, Settings settings, Map<String, String> environment)
            throws IOException {
        return new ApiSettings(
                place.address(),
                key(settings, environment),
                settings.rate(),
                settings.burst().orElse(1),
                settings.proxy(),
                settings.caFile());
    }

    private static Secret key(Settings settings, Map<String, String> environment) throws StoppedException {
        Optional<String> given = Optional.ofNullable(environment.get(KEY_VARIABLE));
        String key = given.filter(text -> !text.isBlank()).orElse("");
        String place = key.isEmpty() ? "the file that api-key-file names" : KEY_VARIABLE;
        if (key.isEmpty() && settings.apiKeyFile().isPresent()) {
            key = read(settings.apiKeyFile().get());
        }
        if (key.isBlank()) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected the API key in the environment variable " + KEY_VARIABLE
                            + " or in the file that the setting api-key-file names, found it in neither.");
        }
        String stripped = key.strip();
        // what may stand in a header: a line break or another letter would break the request, not only the key
        if (!stripped.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected an API key of letters, digits and signs on one line, found other characters in " + place
                            + ". Copy the key again.");
        }
        return Secret.of(stripped);
    }

    private static String read(Path file) throws StoppedException {
        try {
            return BoundedFile.text(file, MOST_KEY_BYTES);
        } catch (StoppedException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The API key's file " + file + " cannot be read. Make it readable.",
                    unreadable);
        }
    }
}
