package registrar.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.Feed;
import registrar.sandbox.Dialect;
import registrar.sandbox.FaultPlan;
import registrar.sandbox.RateLimit;
import registrar.sandbox.SampleCrowd;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.sandbox.mail.MailSandbox;

/** Serves the made-up people as the API would. */
@Command(
        name = "sandbox",
        sortOptions = false,
        header = "A stand-in for the learning platform's API and for a mail server, on this machine alone.",
        description = {
            "",
            "It serves the made-up people in samples/ until it is stopped with Ctrl-C, in any dialect and with any trouble",
            "the real one may show."
        },
        footer = {
            "",
            "Examples:",
            "  registrar sandbox --port 8090",
            "  REGISTRAR_API_KEY=sandbox-key registrar roster --source http://127.0.0.1:8090",
            "  registrar sandbox --port 8090 --mail 2525 --mail-folder mails",
            "  registrar sandbox --learners 10000 --write crowd.ndjson"
        })
final class SandboxCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; a free port unless given.")
    private int port;

    @Option(names = "--samples", paramLabel = "FOLDER", description = "Other people than the built-in ones.")
    private String samples;

    @Option(names = "--learners", paramLabel = "N", description = "A crowd of so many, derived from the samples.")
    private int learners;

    @Option(names = "--rate", paramLabel = "N", description = "Requests a minute that are let through; 0 is no limit.")
    private int rate;

    @Option(names = "--burst", paramLabel = "N", defaultValue = "1", description = "Requests at once; 1 unless given.")
    private int burst;

    @Option(names = "--faults", paramLabel = "PART", description = "The part of answers that break, such as 0.3.")
    private double faults;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the chance by which they break.")
    private long seed;

    @Option(names = "--latency", paramLabel = "MS", description = "Milliseconds before each answer.")
    private int latency;

    @Option(
            names = "--envelope",
            paramLabel = "WORD",
            defaultValue = "wrapped",
            description = "${COMPLETION-CANDIDATES}.")
    private Dialect.Envelope envelope;

    @Option(names = "--paging", paramLabel = "WORD", defaultValue = "page", description = "${COMPLETION-CANDIDATES}.")
    private Dialect.Paging paging;

    @Option(
            names = "--page-size",
            paramLabel = "N",
            defaultValue = "25",
            description = "Learners a page; 25 unless given.")
    private int pageSize;

    @Option(
            names = "--lean",
            description = "Lists leave courses and licenses out, so that each learner is asked for alone.")
    private boolean lean;

    @Option(
            names = "--feeds",
            paramLabel = "LIST",
            defaultValue = "all",
            description = "The event feeds that are offered: all unless given, none, or such as courseAction,award; the"
                    + " others answer 404.")
    private String feeds;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write the crowd to a file, one profile a line, and end.")
    private String write;

    @Mixin
    private MailSandboxOptions mails;

    SandboxCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        leasts();
        mails.check();
        Path folder = session.around().folder();
        if (samples != null && !Files.isDirectory(folder.resolve(samples).resolve("learners"))) {
            throw Usage.wrong(
                    "--samples expects a folder with profiles in a subfolder learners, found none in " + samples + ".");
        }
        Optional<Path> people = Optional.ofNullable(samples).map(folder::resolve);
        if (write != null) {
            return write(people, folder.resolve(write));
        }
        if (mails.only()) {
            serveMail();
            return 0;
        }
        try (Sandbox sandbox = start(settings(people))) {
            session.speaker().say("Listening on " + sandbox.url());
            session.speaker().say("The API key is " + Sandbox.KEY + "; stop with Ctrl-C.");
            serveMail();
        }
        return 0;
    }

    private void serveMail() throws IOException {
        if (!mails.asked()) {
            session.speaker().flush();
            untilInterrupted();
            return;
        }
        try (MailSandbox mail = mails.start(session.around().folder())) {
            session.speaker().say("Mail on " + mail.url() + ", kept in " + mail.folder());
            session.speaker().flush();
            untilInterrupted();
        }
    }

    private int write(Optional<Path> people, Path file) throws IOException {
        try {
            SampleCrowd.write(people, Math.max(1, learners), file);
            return 0;
        } catch (FileSystemException refused) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Expected to write the crowd to " + file + ", but there is no such folder or it may not be written."
                            + " Give another --write.",
                    refused);
        }
    }

    private void leasts() throws IOException {
        least("--rate", 0, rate);
        least("--burst", 1, burst);
        least("--latency", 0, latency);
        least("--learners", 0, learners);
    }

    private static void least(String option, int least, int found) throws IOException {
        if (found < least) {
            throw Usage.wrong(option + " expects a whole number from " + least + ", found " + found + ".");
        }
    }

    private SandboxSettings settings(Optional<Path> people) throws IOException {
        try {
            Dialect.ListDetail detail = lean ? Dialect.ListDetail.LEAN : Dialect.ListDetail.FULL;
            SandboxSettings settings = SandboxSettings.standard()
                    .withPort(port)
                    .with(new Dialect(envelope, paging, pageSize, detail))
                    .with(FaultPlan.of(faults, seed))
                    .withLatency(Duration.ofMillis(latency))
                    .withLearners(learners)
                    .withoutFeeds(404, feedsLeftOut());
            settings = people.isPresent() ? settings.withSamples(people.get()) : settings;
            return rate > 0 ? settings.with(RateLimit.of(rate, burst)) : settings;
        } catch (IllegalArgumentException cannotBe) {
            throw Usage.wrong(cannotBe.getMessage() + ".");
        }
    }

    private Feed[] feedsLeftOut() throws IOException {
        List<String> offered = feeds.equals("none") ? List.of() : List.of(feeds.split(",", -1));
        List<String> known = Stream.of(Feed.values()).map(Feed::path).toList();
        for (String name : offered) {
            if (!known.contains(name) && !feeds.equals("all")) {
                throw Usage.wrong(
                        "--feeds expects all, none, or some of " + String.join(", ", known) + ", found " + name + ".");
            }
        }
        return Stream.of(Feed.values())
                .filter(feed -> !feeds.equals("all") && !offered.contains(feed.path()))
                .toArray(Feed[]::new);
    }

    private Sandbox start(SandboxSettings settings) throws IOException {
        try {
            return Sandbox.start(settings);
        } catch (BindException taken) {
            throw new StoppedException(
                    StopReason.UNAVAILABLE,
                    "Port " + port + " is taken. Give another --port, or 0 for a free one.",
                    taken);
        } catch (IllegalArgumentException cannotBe) {
            throw Usage.wrong("--port expects a number from 0 to 65535, found " + port + ".");
        }
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
