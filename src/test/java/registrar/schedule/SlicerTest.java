package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.LicenseBuilder.license;
import static registrar.testing.ProfileBuilder.learner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.testing.MemorySnapshot;

final class SlicerTest {
    private static final Client NORTHMERE = client("c-1")
            .name("Northmere Utilities")
            .slug("northmere")
            .sku("NM")
            .build();
    private static final Client PETREL =
            client("c-2").name("Petrel Coast").slug("petrel").build();
    private static final License DEPOTS =
            license("l-1").label("Depots").sku("DEP").of(NORTHMERE).build();
    private static final License COAST =
            license("l-2").label("Coast").of(PETREL).build();

    /** Ada has seats of two clients, Dai has no seat at all; the managers' addresses are typed as people type. */
    private static final MemorySnapshot PEOPLE = MemorySnapshot.of(
            learner("ada")
                    .email("ada@northmere.example")
                    .client(NORTHMERE)
                    .seat(DEPOTS)
                    .seat(COAST)
                    .field("ref1", " Mo@Northmere.example ")
                    .field("ref2", "North"),
            learner("ben")
                    .email("BEN@northmere.example")
                    .client(NORTHMERE)
                    .seat(DEPOTS)
                    .field("ref1", "mo@northmere.example")
                    .field("ref2", "north"),
            learner("chloe")
                    .client(PETREL)
                    .seat(COAST)
                    .disabled()
                    .field("ref1", "pia@petrel.example, mo@northmere.example")
                    .field("ref2", "West"),
            learner("dai").client(PETREL).field("ref1", "Mo").field("ref2", " "));

    @TempDir
    Path folder;

    @Test
    void givesEachClientsContactThePeopleWithItsSeats() throws IOException {
        Cut.Result cut = new Cut(folder)
                .lines("northmere,nora@northmere.example", "Petrel Coast,pia@petrel.example")
                .of(PEOPLE);

        assertThat(cut.told())
                .containsExactly(
                        "nora@northmere.example [northmere] ada, ben", "pia@petrel.example [petrel] ada, chloe");
        assertThat(cut.unassigned()).containsExactly("dai NO_VALUE");
        assertThat(cut.shares().get(0).selection())
                .isEqualTo(new Selection(List.of(), Optional.of("c-1"), Optional.empty(), Optional.empty()));
    }

    @Test
    void takesTheLearnersOwnClientWhereTheReportDoes() throws IOException {
        Cut.Result cut = new Cut(folder)
                .report("credentials")
                .lines("NM,nora@northmere.example", "c-2,pia@petrel.example")
                .of(PEOPLE);

        assertThat(cut.told())
                .containsExactly(
                        "nora@northmere.example [northmere] ada, ben", "pia@petrel.example [petrel] chloe, dai");
    }

    @Test
    void makesAShareForEachClientOfOneRecipient() throws IOException {
        Cut.Result cut = new Cut(folder)
                .lines("northmere,nora@northmere.example", "petrel,Nora@Northmere.example")
                .of(PEOPLE);

        assertThat(cut.told())
                .containsExactly(
                        "nora@northmere.example [northmere] ada, ben", "nora@northmere.example [petrel] ada, chloe");
        assertThat(cut.slices().recipientCount()).isEqualTo(1);
        assertThat(cut.slices().shareCount()).isEqualTo(2);
    }

    @Test
    void listsSeatsOfAClientThatNobodyIsToldOf() throws IOException {
        Cut.Result cut =
                new Cut(folder).lines("northmere,nora@northmere.example").of(PEOPLE);

        assertThat(cut.unassigned())
                .containsExactly("ada NOT_IN_FILE petrel", "chloe NOT_IN_FILE petrel", "dai NO_VALUE");
        assertThat(cut.slices().unassignedCount()).isEqualTo(3);
        assertThat(cut.slices().people()).isEqualTo(4);
    }

    @Test
    void narrowsByLicense() throws IOException {
        Cut.Result cut = new Cut(folder)
                .by(Recipients.By.LICENSE)
                .lines("DEP,nora@northmere.example", "Coast,pia@petrel.example")
                .of(PEOPLE);

        assertThat(cut.told())
                .containsExactly("nora@northmere.example [DEP] ada, ben", "pia@petrel.example [Coast] ada, chloe");
        assertThat(cut.shares().get(1).selection().license()).contains("l-2");
    }

    @Test
    void keepsWhatTheScheduleItselfSelects() throws IOException {
        var petrelsOwn = new Selection(List.of(), Optional.of("petrel"), Optional.empty(), Optional.empty());

        Cut.Result cut = new Cut(folder)
                .by(Recipients.By.LEARNER)
                .selecting(petrelsOwn)
                .lines("ada,mo@northmere.example", "ben,mo@northmere.example")
                .of(PEOPLE);

        assertThat(cut.told()).containsExactly("mo@northmere.example [] ada");
        assertThat(cut.unassigned()).containsExactly("chloe NOT_IN_FILE");
        assertThat(cut.shares().get(0).selection())
                .isEqualTo(new Selection(List.of("ada"), Optional.of("petrel"), Optional.empty(), Optional.empty()));
    }

    @Test
    void findsLearnersByIdAndByAddress() throws IOException {
        Cut.Result cut = new Cut(folder)
                .by(Recipients.By.LEARNER)
                .lines(
                        "ADA@northmere.example,mo@northmere.example",
                        "ada,mo@northmere.example",
                        "ben@northmere.example,pia@petrel.example",
                        "Chloe,pia@petrel.example")
                .of(PEOPLE);

        assertThat(cut.told()).containsExactly("mo@northmere.example [] ada", "pia@petrel.example [] ben");
        assertThat(cut.unassigned()).containsExactly("chloe NOT_IN_FILE", "dai NOT_IN_FILE");
        assertThat(cut.unmatched()).containsExactly("line 5: Chloe");
    }

    @Test
    void givesLearnersTheirOwn() throws IOException {
        Cut.Result cut = new Cut(folder).by(Recipients.By.LEARNER).of(PEOPLE);

        assertThat(cut.told()).containsExactly("ada@northmere.example [] ada", "ben@northmere.example [] ben");
        assertThat(cut.unassigned()).containsExactly("chloe NO_VALUE", "dai NO_VALUE");
    }

    @Test
    void takesTheFieldForTheAddress() throws IOException {
        Cut.Result cut = new Cut(folder).byField("manager").of(PEOPLE);

        assertThat(cut.told())
                .containsExactly("mo@northmere.example [] ada, ben, chloe", "pia@petrel.example [] chloe");
        assertThat(cut.unassigned()).containsExactly("dai NOT_AN_ADDRESS Mo");
    }

    @Test
    void looksTheFieldUpInTheFile() throws IOException {
        Cut.Result cut = new Cut(folder)
                .byField("depot")
                .lines("North,mo@northmere.example", "North,pia@petrel.example", "East,pia@petrel.example")
                .of(PEOPLE);

        assertThat(cut.told()).containsExactly("mo@northmere.example [] ada", "pia@petrel.example [] ada");
        assertThat(cut.unassigned()).containsExactly("ben NOT_IN_FILE north", "chloe NOT_IN_FILE West", "dai NO_VALUE");
        assertThat(cut.unmatched()).containsExactly("line 4: East");
    }

    @Test
    void comparesAddressesInFieldsWithoutRegardToCase() throws IOException {
        Cut.Result cut = new Cut(folder)
                .byField("manager")
                .lines("MO@northmere.example,mo.private@northmere.example", "Mo,mo@northmere.example")
                .of(PEOPLE);

        assertThat(cut.told())
                .containsExactly("mo.private@northmere.example [] ada, ben", "mo@northmere.example [] dai");
    }

    @Test
    void tellsWhoLeftToWhoeverHadThem() throws IOException {
        // Eva left; Ben is in the team of somebody else now
        MemorySnapshot before = MemorySnapshot.of(
                learner("ben").field("ref1", "pia@petrel.example"),
                learner("eva").field("ref1", "mo@northmere.example"));
        Cut byManager = new Cut(folder).byField("manager").since(before);

        assertThat(byManager.report("changes").of(PEOPLE).told())
                .containsExactly(
                        "mo@northmere.example [] ada, ben, chloe and formerly eva", "pia@petrel.example [] chloe");
        assertThat(byManager.of(PEOPLE).shares().get(0).selection().learners())
                .containsExactly("ada", "ben", "chloe", "eva");
        assertThat(byManager.report("roster").of(PEOPLE).told())
                .containsExactly("mo@northmere.example [] ada, ben, chloe", "pia@petrel.example [] chloe");
    }

    @Test
    void tellsClientsOfAllWhomTheyHad() throws IOException {
        // Dai had a seat of Northmere
        MemorySnapshot before = MemorySnapshot.of(
                learner("ben").client(NORTHMERE).seat(DEPOTS), learner("dai").seat(DEPOTS));

        Cut.Result cut = new Cut(folder)
                .lines("northmere,nora@northmere.example")
                .since(before)
                .of(PEOPLE);

        assertThat(cut.told()).containsExactly("nora@northmere.example [northmere] ada, ben and formerly dai");
        assertThat(cut.shares().get(0).read()).containsExactly("ada", "ben", "dai");
        assertThat(cut.slices().people()).isEqualTo(4);
    }

    @Test
    void leavesNoTemporaryFilesBehind() throws IOException {
        new Cut(folder).byField("manager").of(PEOPLE);

        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }
}
