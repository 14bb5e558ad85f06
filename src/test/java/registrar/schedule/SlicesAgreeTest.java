package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.LicenseBuilder.license;
import static registrar.testing.ProfileBuilder.learner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.report.Filter;
import registrar.report.ReportInput;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** The people of a share are those whom the report lists under its selection, whatever the crowd. */
final class SlicesAgreeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"CLIENT,roster", "CLIENT,credentials", "CLIENT,summary", "LICENSE,roster", "LICENSE,credentials"})
    void countsThePeopleThatTheReportOfEachShareLists(Recipients.By by, String key) throws IOException {
        ReportType.Overall report = (ReportType.Overall) ReportTypes.of(key).orElseThrow();
        for (int seed = 0; seed < 20; seed++) {
            MemorySnapshot crowd = crowd(new Random(seed));
            Cut.Result cut = new Cut(folder).by(by).report(key).lines(lines(by)).of(crowd);

            assertThat(cut.shares())
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allSatisfy(share -> assertThat(report.report(input(crowd, share.selection()))
                                    .tally()
                                    .documented())
                            .as(share.toString())
                            .isEqualTo(share.people()));
        }
    }

    @ParameterizedTest
    @CsvSource({"CLIENT,roster", "CLIENT,gaps", "LICENSE,roster", "LEARNER,summary", "FIELD,credentials"})
    void leavesNobodyOut(Recipients.By by, String key) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            MemorySnapshot crowd = crowd(new Random(seed));
            var cut = new Cut(folder).by(by).report(key);
            Cut.Result result = (by == Recipients.By.FIELD ? cut.byField("manager") : cut.lines(lines(by))).of(crowd);

            var covered = new TreeSet<String>();
            result.shares().forEach(share -> covered.addAll(share.learners()));
            result.unassigned().forEach(line -> covered.add(line.substring(0, line.indexOf(' '))));
            assertThat(covered).as("seed %d", seed).hasSize((int) crowd.size());
        }
    }

    private static String[] lines(Recipients.By by) {
        return switch (by) {
            case CLIENT -> new String[] {"c-0,a@petrel.example", "c-1,b@petrel.example", "c-1,a@petrel.example"};
            case LICENSE -> new String[] {"l-0,a@petrel.example", "l-3,b@petrel.example", "l-4,a@petrel.example"};
            case LEARNER -> new String[] {"p-1,a@petrel.example", "p-2,b@petrel.example", "p-2,a@petrel.example"};
            case FIELD -> throw new IllegalArgumentException("Needs no file");
        };
    }

    private static ReportInput input(MemorySnapshot crowd, Selection selection) {
        return new ReportInput(
                crowd,
                Transcripts.directory(crowd),
                RulesBuilder.asOf("2026-11-23").build(),
                selection,
                Filter.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** People with seats of any clients, of licenses that say whose they are and of others that do not. */
    private static MemorySnapshot crowd(Random dice) {
        List<Client> clients = List.of(
                client("c-0").build(), client("c-1").build(), client("c-2").build());
        var licenses = new ArrayList<License>();
        for (int i = 0; i < 6; i++) {
            var builder = license("l-" + i);
            licenses.add((i % 3 == 2 ? builder : builder.of(clients.get(i % 3))).build());
        }
        var people = new ArrayList<LearnerProfile>();
        for (int i = 0; i < 12; i++) {
            ProfileBuilder person = learner("p-" + i).field("ref1", manager(dice));
            if (dice.nextInt(4) > 0) {
                person.client(clients.get(dice.nextInt(3)));
            }
            for (int seat = dice.nextInt(4); seat > 0; seat--) {
                person.seat(licenses.get(dice.nextInt(licenses.size())));
            }
            if (dice.nextBoolean()) {
                person.certified(course("SAF-1", "Safety"), "k-" + i, "2026-02-03");
            }
            people.add(person.build());
        }
        return MemorySnapshot.of(people);
    }

    private static String manager(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> "";
            case 1 -> "nobody";
            default -> String.format(Locale.ROOT, "m%d@petrel.example", dice.nextInt(3));
        };
    }
}
