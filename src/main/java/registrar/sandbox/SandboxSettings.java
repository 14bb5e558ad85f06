package registrar.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import registrar.json.Feed;
import registrar.setting.Secret;

/**
 * How the sandbox behaves.
 *
 * @param port 0 takes a free one
 * @param key the API key that callers must show
 * @param limit empty lets every request through
 * @param latency of every answer that is let through
 * @param samples the folder of the made-up people; empty for the one inside the program
 * @param learners how many to derive from the samples; 0 serves the samples themselves
 * @param refusedFeeds the status that stands in for a feed; the others are served
 */
public record SandboxSettings(
        int port,
        Secret key,
        Dialect dialect,
        Optional<RateLimit> limit,
        FaultPlan faults,
        Duration latency,
        Optional<Path> samples,
        int learners,
        Map<Feed, Integer> refusedFeeds) {

    public SandboxSettings {
        requireNonNull(key);
        requireNonNull(dialect);
        requireNonNull(limit);
        requireNonNull(faults);
        requireNonNull(latency);
        requireNonNull(samples);
        refusedFeeds = Map.copyOf(refusedFeeds);
        if (learners < 0) {
            throw new IllegalArgumentException("The number of learners is 0 or more, found " + learners);
        }
    }

    /** A free port, {@link Sandbox#KEY}, the documented dialect, no limit, no faults, the built-in samples. */
    public static SandboxSettings standard() {
        return new SandboxSettings(
                0,
                Secret.of(Sandbox.KEY),
                Dialect.DOCUMENTED,
                Optional.empty(),
                FaultPlan.NONE,
                Duration.ZERO,
                Optional.empty(),
                0,
                Map.of());
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(other, key, dialect, limit, faults, latency, samples, learners, refusedFeeds);
    }

    public SandboxSettings withKey(Secret other) {
        return new SandboxSettings(port, other, dialect, limit, faults, latency, samples, learners, refusedFeeds);
    }

    public SandboxSettings with(Dialect other) {
        return new SandboxSettings(port, key, other, limit, faults, latency, samples, learners, refusedFeeds);
    }

    public SandboxSettings with(RateLimit other) {
        return new SandboxSettings(
                port, key, dialect, Optional.of(other), faults, latency, samples, learners, refusedFeeds);
    }

    public SandboxSettings with(FaultPlan other) {
        return new SandboxSettings(port, key, dialect, limit, other, latency, samples, learners, refusedFeeds);
    }

    public SandboxSettings withLatency(Duration other) {
        return new SandboxSettings(port, key, dialect, limit, faults, other, samples, learners, refusedFeeds);
    }

    public SandboxSettings withSamples(Path folder) {
        return new SandboxSettings(
                port, key, dialect, limit, faults, latency, Optional.of(folder), learners, refusedFeeds);
    }

    public SandboxSettings withLearners(int number) {
        return new SandboxSettings(port, key, dialect, limit, faults, latency, samples, number, refusedFeeds);
    }

    /** Answers for these feeds with a status instead. */
    public SandboxSettings withoutFeeds(int status, Feed... feeds) {
        Map<Feed, Integer> refused = new EnumMap<>(Feed.class);
        refused.putAll(refusedFeeds);
        for (Feed feed : feeds) {
            refused.put(feed, status);
        }
        return new SandboxSettings(port, key, dialect, limit, faults, latency, samples, learners, refused);
    }
}
