package registrar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import registrar.cli.Checkup;
import registrar.cli.Counted;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.fetch.api.ApiPing.Pong;

/** That the tenant answers and takes the key, or that the folder has profiles. */
final class SourceCheck implements Check {
    private static final String ABOUT = "source";

    private final Premises premises;
    private final Surroundings around;
    private volatile Optional<Pong> answer = Optional.empty();

    SourceCheck(Premises premises, Surroundings around) {
        this.premises = premises;
        this.around = around;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    /** What the tenant answered, once it was looked at. */
    Optional<Pong> answer() {
        return answer;
    }

    @Override
    public Checkup look() throws IOException {
        Settings settings = premises.settings();
        if (settings.source().isEmpty()) {
            return new Checkup.Doubtful(
                    ABOUT,
                    "No source is set, so nothing can be fetched without --source. Set source in the settings to your"
                            + " tenant's address.");
        }
        if (settings.source().get() instanceof SourcePlace.Folder folder) {
            return folder(folder.path());
        }
        SourcePlace.Api api = (SourcePlace.Api) settings.source().get();
        Pong pong = Sources.ping(api, settings, around.environment(), around.clock());
        answer = Optional.of(pong);
        return answered(
                api.title() + " takes the key and answers in " + pong.took().toMillis() + " ms", pong);
    }

    private Checkup answered(String begun, Pong pong) {
        if (pong.throttled()) {
            return new Checkup.Doubtful(
                    ABOUT,
                    begun + ", but allows no more requests for now (429). Somebody else uses its budget; runs wait"
                            + " until there is room.");
        }
        OptionalInt rate = premises.settings().rate();
        OptionalLong limit = pong.limit();
        if (limit.isPresent() && rate.isPresent() && rate.getAsInt() > limit.getAsLong()) {
            return new Checkup.Doubtful(
                    ABOUT,
                    begun + "; it allows " + limit.getAsLong() + " requests a minute, but rate in the settings is "
                            + rate.getAsInt() + ". Set rate to less, or leave it out.");
        }
        return new Checkup.Fine(ABOUT, begun + budget(limit, pong.remaining()));
    }

    private static String budget(OptionalLong limit, OptionalLong remaining) {
        if (limit.isEmpty()) {
            return "; it names no request budget.";
        }
        String left = remaining.isPresent() ? ", " + remaining.getAsLong() + " left now." : ".";
        return "; its budget is " + limit.getAsLong() + " requests a minute" + left;
    }

    private static Checkup folder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new Checkup.Faulty(
                    ABOUT, "Expected a folder of profiles at " + folder + ", found nothing.", StopReason.UNAVAILABLE);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long profiles = files.filter(file -> file.toString().matches(".*\\.(json|ndjson)"))
                    .limit(1_000_000)
                    .count();
            return profiles == 0
                    ? new Checkup.Doubtful(ABOUT, "The folder " + folder + " holds no file that ends in .json.")
                    : new Checkup.Fine(
                            ABOUT, "The folder " + folder + " holds " + Counted.of(profiles, "JSON file") + ".");
        }
    }
}
