package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.TRIAL;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;
import static registrar.testing.Learners.dai;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Told;

class DigestReportTest {
    private static Told digest(String report, Inputs inputs) throws IOException {
        return Told.by(ReportTypes.digest(ReportTypes.of(report).orElseThrow())
                .report(inputs.build())
                .document());
    }

    private static Inputs of(ProfileBuilder... learners) {
        return Inputs.of(learners).rules(Company.rules());
    }

    @Test
    void saysOfARosterWhichSeatsAndCertificatesAreOver() throws IOException {
        Told told = digest(
                "roster",
                of(
                        ada().seat(TRIAL).certified(WORKING_AT_HEIGHT, "W", "2024-12-01"),
                        ben().seat(DEPOTS),
                        chloe().seat(DEPOTS)));

        assertThat(told.column("headline", "number")).containsExactly("1", "2", "1");
        assertThat(told.column("headline", "label"))
                .containsExactly(
                        "digest.seats_expired[1]",
                        "digest.seats_ending[2, digest.days[30]]",
                        "digest.certificates_expired[1]");
    }

    @Test
    void putsWhatIsLongestOverFirst() throws IOException {
        Told told = digest(
                "roster", of(ada().seat(TRIAL).certified(WORKING_AT_HEIGHT, "W", "2025-11-01"), ben().seat(DEPOTS)));

        assertThat(told.column("urgent", "about"))
                .containsExactly(
                        "digest.placed[Working at Height, Trial]", "digest.seat[Trial]", "digest.seat[Depots]");
        assertThat(told.column("urgent", "days"))
                .containsExactly("digest.days_ago[23]", "digest.days_ago[5]", "digest.days_ahead[19]");
    }

    @Test
    void saysHowManyMoreThereAreThanFive() throws IOException {
        var learners = new ProfileBuilder[7];
        for (int i = 0; i < learners.length; i++) {
            learners[i] = ProfileBuilder.learner("l" + i)
                    .named("Learner", "Number" + i)
                    .seat(TRIAL);
        }

        Told told = digest("roster", of(learners));

        assertThat(told.people("urgent")).hasSize(5);
        assertThat(told.prose("more")).containsExactly("digest.more.expired[2, 90]");
    }

    @Test
    void saysOfGapsHowManyHoldWhatIsRequired() throws IOException {
        Told told = digest(
                "gaps",
                Inputs.of(ada().certified(WORKING_AT_HEIGHT, "W", "2026-10-01"), ben(), chloe().disabled())
                        .rules(Company.rules().requires("Site access", "WAH-180")));

        assertThat(told.column("headline", "number")).containsExactly("0", "1", "digest.percent[50]");
        assertThat(told.column("headline", "label")).last().isEqualTo("digest.compliance[1, 2]");
        assertThat(told.column("urgent", "learner")).containsExactly("Ben Okafor");
    }

    @Test
    void namesWhomAChangeHappenedTo() throws IOException {
        MemorySnapshot before = MemorySnapshot.of(ben().seat(DEPOTS), chloe().seat(DEPOTS));
        Told told =
                digest("roster", of(ben(), chloe(), ada().seat(DEPOTS), dai()).since(before, "2026-11-16"));

        assertThat(told.people("changed"))
                .extracting(row -> row.get("change") + " " + row.get("count") + " " + row.get("learners"))
                .contains("seat_lost 2 digest.change[digest.and[Ben Okafor, Chloé Ferrant], Depots]")
                .contains("joined 2 digest.and[Ada Winterbourne, Dai Prosser]");
        assertThat(told.fact("since")).startsWith("2026-11-16");
    }

    @Test
    void tellsOfCertificatesAloneWhereSeatsAreNotTheSubject() throws IOException {
        Told told = digest(
                "credentials",
                of(ada().certified(FOUNDATIONS, "F", "2026-11-20").seat(DEPOTS))
                        .since(MemorySnapshot.of(ada()), "2026-11-16"));

        assertThat(told.column("changed", "change")).containsExactly("certificate_gained");
    }

    @Test
    void neverNamesAnotherClientsPeople() throws IOException {
        Inputs inputs = Inputs.of(MemorySnapshot.of(
                                ada().client(NORTHMERE).certified(WORKING_AT_HEIGHT, "W", "2024-12-01"),
                                ben().client(PETREL).certified(WORKING_AT_HEIGHT, "X", "2024-12-01"))
                        .withClients(NORTHMERE, PETREL))
                .rules(Company.rules())
                .client("petrel")
                .since(
                        MemorySnapshot.of(ada().client(NORTHMERE), ben().client(PETREL))
                                .withClients(NORTHMERE, PETREL),
                        "2026-11-16");

        for (String report : List.of("credentials", "certificate", "transcript", "summary")) {
            Told told = digest(report, inputs);
            assertThat(told.column("urgent", "learner")).containsExactly("Ben Okafor");
            assertThat(told.column("changed", "learners")).noneMatch(names -> names.contains("Ada"));
        }
    }

    @Test
    void saysThatNothingIsDue() throws IOException {
        Told told = digest("credentials", of(ada().certified(FOUNDATIONS, "F", "2026-11-20")));

        assertThat(told.count("due")).isZero();
        assertThat(told.count("rows")).isEqualTo(1);
        assertThat(told.people("urgent")).isEmpty();
        assertThat(told.prose("more")).isEmpty();
    }

    @Test
    void closesEveryStream() throws IOException {
        MemorySnapshot now = MemorySnapshot.of(ada().seat(DEPOTS), ben());
        MemorySnapshot before = MemorySnapshot.of(ben());

        for (String report : List.of("roster", "changes", "summary", "transcript")) {
            digest(report, Inputs.of(now).rules(Company.rules()).since(before, "2026-11-16"));
        }

        assertThat(now.openStreams() + before.openStreams()).isZero();
    }
}
