package registrar.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All commands of which the results are held in {@code samples/expected}, run once and looked at by several tests. */
final class SampleRuns {
    /** Held by those who look at the runs, so that no thread of the tests waits for the runs of another. */
    static final String LOCK = "runs of the samples";

    private static final String ALL_FORMATS = "pdf,html,xlsx,csv,json";
    private static final String FOR_PEOPLE = "pdf,html,xlsx";
    private static final String[] SOME = {
        "--learner", "5da113a8-f95a-5fbf-a0f3-1501fbf0f71f", // Ada
        "--learner", "85679a0d-32eb-503e-9330-d398406213f3", // Khalid
        "--learner", "8439c2b5-4a1b-5cb0-9151-e6d8b82f0ae4", // Leah
        "--learner", "778fee1a-9e48-5f3c-ac25-35522532d407" // Nils
    };

    private static final SampleRuns ONCE = new SampleRuns();

    private final List<SampleRun> runs = new ArrayList<>();
    private final List<Path> archives = new ArrayList<>();

    private SampleRuns() {
        try {
            run("en-US", "transcript", "all", ALL_FORMATS, "--all");
            run("en-US", "certificate", "all", ALL_FORMATS, "--all");
            run("en-US", "roster", "all", ALL_FORMATS);
            run("en-US", "credentials", "all", ALL_FORMATS);
            run("en-US", "gaps", "all", ALL_FORMATS);
            run("en-US", "summary", "all", ALL_FORMATS);
            run("en-US", "roster", "halden-bridge-rail", ALL_FORMATS, "--client", "halden-bridge-rail");
            run(
                    "en-US",
                    "credentials",
                    "ethics-of-2025",
                    ALL_FORMATS,
                    "--course",
                    "ETH-100",
                    "--from",
                    "2025-01-01",
                    "--to",
                    "2025-12-31");
            run("en-US", "summary", "northmere-utilities", ALL_FORMATS, "--client", "northmere-utilities");
            for (String report : List.of("changes", "roster", "summary")) {
                run("en-US", report, "since-august", ALL_FORMATS, "--since", EarlierSamples.atTheEndOf("2026-08-23"));
            }
            run("en-US", "transcript", "some", "csv", SOME);
            run("de-DE", "transcript", "some", FOR_PEOPLE, SOME);
            run("de-DE", "certificate", "some", FOR_PEOPLE, SOME);
            run("de-DE", "roster", "all", FOR_PEOPLE);
            run("de-DE", "credentials", "all", FOR_PEOPLE);
            run("de-DE", "gaps", "all", FOR_PEOPLE);
            run("de-DE", "summary", "all", FOR_PEOPLE);
            run("de-DE", "changes", "since-august", FOR_PEOPLE, "--since", EarlierSamples.atTheEndOf("2026-08-23"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String locale, String report, String name, String formats, String... more) throws IOException {
        SampleRun run = SampleRun.of(locale, report, name, formats, more);
        runs.add(run);
        archives.add(run.again(formats, more));
    }

    static List<SampleRun> all() {
        return List.copyOf(ONCE.runs);
    }

    static SampleRun of(String locale, String report, String name) {
        return ONCE.runs.stream()
                .filter(run -> run.locale().equals(locale)
                        && run.report().equals(report)
                        && run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The archives of the second runs, in the order of {@link #all()}. */
    static List<Path> archives() {
        return List.copyOf(ONCE.archives);
    }

    /** Which files each expected file tells of: a learner's of one report and format, or one document over all. */
    static SortedMap<String, List<Path>> byExpectedFile() throws IOException {
        var files = new TreeMap<String, List<Path>>();
        SampleNames names = SampleNames.read();
        for (SampleRun run : ONCE.runs) {
            if (run.name().equals("some") && run.locale().equals("en-US")) {
                continue; // is told by the run over all
            }
            for (Path file : run.documents()) {
                String format = file.toString().substring(file.toString().lastIndexOf('.') + 1);
                String who = names.of(file).orElse(run.name());
                files.computeIfAbsent(
                                run.locale() + "/" + run.report() + "/" + who + "." + format + ".txt",
                                key -> new ArrayList<>())
                        .add(file);
            }
            files.put(run.locale() + "/" + run.report() + "/" + run.name() + ".run.txt", List.of(run.runFile()));
        }
        return files;
    }
}
