package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.LicenseBuilder.license;
import static registrar.testing.RulesBuilder.asOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.testing.ClientBuilder;
import registrar.testing.Learners;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 5: what is known of clients and licenses. */
class DirectoryTest {
    private static final ClientBuilder LISTED =
            client("halden").name("Halden Bridge Railways").seats(30, 19, 22);

    @Test
    void letsTheListOfClientsWinFieldByField() {
        Client told =
                client("halden").name("Halden").sku("HBR").seats(25, 19, 22).build();
        Directory directory =
                directory(MemorySnapshot.of(Learners.ada().client(told)).withClients(LISTED.build()));
        Client halden = directory.client("halden").orElseThrow();
        assertThat(halden.name()).contains("Halden Bridge Railways");
        assertThat(halden.seatsLimit()).hasValue(30);
        assertThat(halden.sku()).contains("HBR");
    }

    @Test
    void findsADisagreementOnceForEachField() {
        Client told = client("halden").name("Halden").seats(25, 19, 22).build();
        Directory directory = directory(
                MemorySnapshot.of(Learners.ada().client(told), Learners.ben().client(told))
                        .withClients(LISTED.build()));
        assertThat(directory.findings())
                .extracting(Finding::subject)
                .containsExactly(
                        "Halden Bridge Railways, name: Halden Bridge Railways / Halden",
                        "Halden Bridge Railways, seatsLimit: 30 / 25");
    }

    @Test
    void findsNoDisagreementInWhatIsLeftOutOrWrittenOtherwise() {
        Client one = client("halden")
                .name("Jose\u0301 Rail ")
                .ends("2027-02-01T05:00:00.000Z")
                .build();
        Client other = client("halden")
                .name("José  Rail")
                .ends("2027-02-01T00:00:00-05:00")
                .build();
        Client bare = client("halden").name("").build();
        assertThat(directory(MemorySnapshot.of(
                                Learners.ada().client(one),
                                Learners.ben().client(other),
                                Learners.dai().client(bare)))
                        .findings())
                .isEmpty();
    }

    @Test
    void tellsOfAnEndThatIsNoDate() {
        License yard = license("Y").name("Yard").endsUnreadably("31/12/2026").build();
        Client halden =
                client("halden").name("Halden").endsUnreadably("end of year").build();
        Directory directory =
                directory(MemorySnapshot.of(Learners.ada().client(halden).seat(yard)));

        assertThat(directory.findings())
                .containsExactly(
                        Finding.ofRun(FindingReason.UNREADABLE_DATE, "Halden: end of year"),
                        Finding.ofRun(FindingReason.UNREADABLE_DATE, "Yard: 31/12/2026"));
    }

    @Test
    void letsTheRichestRecordWinOtherwise() {
        Client poor = client("c").name("Aardvark").build();
        Client rich = client("c").name("Zebra").slug("zebra").build();
        assertThat(directory(MemorySnapshot.of(
                                Learners.ada().client(poor), Learners.ben().client(rich)))
                        .client("c"))
                .get()
                .extracting(Client::name)
                .isEqualTo(Optional.of("Zebra"));
    }

    @Test
    void findsClientsHoweverDeepTheyAreNested() {
        Directory directory = directory(MemorySnapshot.of(Learners.ada()
                        .client(client("own").build())
                        .activeLicense(license("a").of(client("active").build()).build())
                        .seat(license("l").of(client("allocated").build()).build()))
                .withLicenses(license("m").of(client("listed").build()).build()));
        assertThat(directory.clients()).extracting(Client::id).containsExactly("active", "allocated", "listed", "own");
        assertThat(directory.licenses()).extracting(License::id).containsExactly("l", "m");
    }

    @Test
    void givesALicenseTheClientWithAllThatIsKnownOfIt() {
        Directory directory = directory(MemorySnapshot.of(Learners.ada()
                        .seat(license("l").of(client("halden").build()).build()))
                .withClients(LISTED.build()));
        assertThat(directory.license("l").flatMap(License::client).flatMap(Client::name))
                .contains("Halden Bridge Railways");
    }

    @Test
    void letsTheListOfLicensesSayWhoseALicenseIs() {
        Directory directory = directory(MemorySnapshot.of(Learners.ada()
                        .seat(license("l")
                                .name("North")
                                .sku("N")
                                .ends("2027-01-01")
                                .of(client("wrong").build())
                                .build()))
                .withLicenses(license("l").of(client("right").build()).build()));
        assertThat(directory.license("l").flatMap(License::client).map(Client::id))
                .contains("right");
        assertThat(directory.findings()).extracting(Finding::subject).containsExactly("North, client: right / wrong");
    }

    @Test
    void knowsAClientThatIsOnlyAnId() {
        ProfileBuilder sofia = Learners.ben().clientId("petrel");
        assertThat(Transcripts.of(sofia, asOf("2026-11-23")).client()).contains(Client.ofId("petrel"));
    }

    @Test
    void givesALearnerTheClientThatTheListDescribes() {
        ProfileBuilder sofia = Learners.ben().clientId("halden");
        Directory directory = directory(MemorySnapshot.of(sofia).withClients(LISTED.build()));
        assertThat(Transcript.of(sofia.build(), asOf("2026-11-23").build(), directory)
                        .client())
                .contains(LISTED.build());
    }

    @Test
    void readsAProfileItNeverMet() {
        ProfileBuilder ada = Learners.ada()
                .client(client("own").name(" Own ").build())
                .seat(license("l").name("North\u200F").build());
        Transcript transcript = Transcript.of(ada.build(), asOf("2026-11-23").build(), directory(MemorySnapshot.of()));
        assertThat(transcript.client().flatMap(Client::name)).contains("Own");
        assertThat(transcript.seats()).extracting(Seat::licenseTitle).containsExactly("North");
    }

    @Test
    void closesTheStreamItOpened() {
        MemorySnapshot snapshot = MemorySnapshot.of(Learners.ada(), Learners.ben());
        directory(snapshot);
        assertThat(snapshot.openStreams()).isZero();
    }

    @Test
    void doesNotDependOnWhoIsReadFirst() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var told = new ArrayList<Client>();
            for (int j = 0; j < 5; j++) {
                told.add(told(random));
            }
            Directory one = directoryOf(told);
            Collections.shuffle(told, random);
            Directory other = directoryOf(told);
            assertThat(other.clients()).isEqualTo(one.clients());
            assertThat(other.findings()).isEqualTo(one.findings());
        }
    }

    private static Client told(Random random) {
        ClientBuilder client = client("c");
        if (random.nextBoolean()) {
            client.name("Name " + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            client.slug("slug-" + random.nextInt(3));
        }
        return random.nextBoolean()
                ? client.ends("2027-0" + (1 + random.nextInt(3)) + "-01").build()
                : client.build();
    }

    private static Directory directoryOf(java.util.List<Client> told) {
        var learners = new ArrayList<registrar.learner.LearnerProfile>();
        for (int i = 0; i < told.size(); i++) {
            learners.add(ProfileBuilder.learner("l" + i).client(told.get(i)).build());
        }
        return directory(MemorySnapshot.of(learners));
    }

    private static Directory directory(MemorySnapshot snapshot) {
        return Transcripts.directory(snapshot);
    }
}
