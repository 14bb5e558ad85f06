package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

class SqliteFileTest {
    private static final Schema LATER =
            new Schema(List.of("classpath:registrar/store/migration", "classpath:registrar/store/later"), 3);
    private static final String NOTE = "INSERT INTO tenant (only_one, identity) VALUES (1, ?)";
    private static final String FILL = "INSERT INTO piece (hash, content) VALUES (?, ?)";

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void name() {
        file = temp.resolve("data/store.db");
    }

    private Store open() throws IOException {
        return Store.open(new StoreAddress.File(file));
    }

    private void make(String identity) throws IOException {
        try (Store store = open()) {
            store.write(t -> t.update(NOTE, identity));
        }
    }

    private static Optional<String> tenant(Store store) throws IOException {
        return store.read(t -> t.first(row -> row.text("identity"), "SELECT identity FROM tenant"));
    }

    private void foreign(String sql) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void assertRefused(StopReason reason, String part) {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(part)
                .hasMessageContaining(file.toString());
    }

    @Test
    void onlyItsOwnerMayReadItAndWhatLiesBesideIt() throws IOException {
        try (Store store = open()) {
            store.write(t -> t.update(NOTE, "acme"));
            assertThat(permissions(file.getParent())).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rw-------"));
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileThatOthersMayReadIsClosedToThem() throws IOException {
        make("acme");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        open().close();
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void isThereOnceItWasMade() throws IOException {
        assertThat(Store.exists(new StoreAddress.File(file))).isFalse();
        make("acme");
        assertThat(Store.exists(new StoreAddress.File(file))).isTrue();
    }

    @Test
    void anythingElseUnderItsNameIsRefused() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Dear diary, ".repeat(50));
        assertRefused(StopReason.SETTINGS, "is not a store of this program");
        assertThat(file).hasContent("Dear diary, ".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE recipe (name TEXT)", "PRAGMA application_id = 7"})
    void anotherProgramsDataBaseIsRefused(String sql) throws IOException, SQLException {
        foreign(sql);
        if (sql.startsWith("PRAGMA")) {
            foreign("CREATE TABLE recipe (name TEXT)");
        }
        assertRefused(StopReason.SETTINGS, "is not a store of this program");
    }

    @Test
    void anotherProgramsDataBaseStaysByteForByteAndOpenToWhomItWas() throws IOException, SQLException {
        foreign("CREATE TABLE recipe (name TEXT)");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        byte[] before = Files.readAllBytes(file);
        assertRefused(StopReason.SETTINGS, "holds another program's tables");
        assertThat(file).hasBinaryContent(before);
        assertThat(permissions(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void aFolderInItsPlaceIsRefusedAndCanStillBeEntered() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Store.exists(new StoreAddress.File(file))).isTrue();
        assertRefused(StopReason.SETTINGS, "it is no file");
        assertThat(permissions(file)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aLinkToNowhereIsTold() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, temp.resolve("gone/store.db"));
        assertThat(Store.exists(new StoreAddress.File(file))).isTrue();
        assertRefused(StopReason.SETTINGS, "it is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA application_id = 0", "PRAGMA user_version = 0"})
    void oneWhoseMakerWasKilledBeforeSigningItIsOurs(String sql) throws IOException, SQLException {
        make("acme");
        foreign(sql);
        try (Store store = open()) {
            assertThat(tenant(store)).contains("acme");
        }
    }

    @Test
    void aMissingTableIsToldAsDamage() throws IOException, SQLException {
        make("acme");
        foreign("DROP TABLE tenant");
        try (Store store = open()) {
            assertThatThrownBy(() -> tenant(store))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.INPUT_OUTPUT))
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("restore");
        }
    }

    @Test
    void oneThatIsCutOffIsToldAsDamaged() throws IOException {
        make("acme");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertRefused(StopReason.INPUT_OUTPUT, "is damaged");
    }

    @Test
    void oneWithRubbishInItIsToldAsDamaged() throws IOException {
        make("acme");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4096; page < bytes.length(); page += 4096) {
                bytes.seek(page);
                bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            }
        }
        assertThatThrownBy(() -> {
                    try (Store store = open()) {
                        tenant(store);
                    }
                })
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.INPUT_OUTPUT))
                .hasMessageContaining("restore");
    }

    @Test
    void aNewerSchemaIsRefused() throws IOException, SQLException {
        make("acme");
        foreign("PRAGMA user_version = 99");
        assertRefused(StopReason.SETTINGS, "schema 99");
    }

    @Test
    void aWriterThatIsHeldUpForTooLongIsTold() throws IOException {
        make("acme");
        try (Store holder = open();
                Store other = Store.open(new SqliteFile(file, 50), Schema.CURRENT)) {
            assertThatThrownBy(() -> holder.write(t -> other.write(u -> u.update("DELETE FROM tenant"))))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.TRY_LATER));
            assertThat(tenant(other)).contains("acme");
        }
    }

    @Test
    void aFullDiskStopsTheRunAndCostsNothingThatWasKept() throws IOException {
        make("acme");
        try (Store store = open()) {
            store.write(t -> t.handle().execute("PRAGMA max_page_count = 120"));
            assertThatThrownBy(() -> fill(store))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.INPUT_OUTPUT))
                    .hasMessageContaining("the disk is full");
            assertThat(tenant(store)).contains("acme");
            long kept = pieces(store);
            assertThat(kept).isPositive();
            store.write(t -> t.handle().execute("PRAGMA max_page_count = 100000"));
            store.write(t -> t.update(FILL, new byte[] {1}, new byte[5000]));
            assertThat(pieces(store)).isEqualTo(kept + 1);
            assertThat(store.<Optional<String>>read(
                            t -> t.first(row -> row.text("integrity_check"), "PRAGMA integrity_check")))
                    .contains("ok");
        }
    }

    private static void fill(Store store) throws IOException {
        for (int i = 0; i < 1_000; i++) {
            byte[] hash = {0, (byte) i, (byte) (i >> 8)};
            store.write(t -> t.update(FILL, hash, new byte[3000]));
        }
    }

    private static long pieces(Store store) throws IOException {
        return store.read(t -> t.number("SELECT count(*) AS n FROM piece"));
    }

    @Test
    void beforeAMigrationThereIsACopyToGoBackTo() throws IOException {
        make("acme");
        Store.open(new SqliteFile(file), LATER).close();
        List<Path> copies = copies();
        assertThat(copies).hasSize(1);
        assertThat(permissions(copies.get(0))).isEqualTo("rw-------");
        try (Store old = Store.open(new StoreAddress.File(copies.get(0)))) {
            assertThat(tenant(old)).contains("acme");
        }
        assertRefused(StopReason.SETTINGS, "newer version");
    }

    @Test
    void threeCopiesAreKept() throws IOException {
        make("acme");
        for (String year : List.of("2021", "2022", "2023", "2024")) {
            Files.writeString(file.resolveSibling("store.db.v2-" + year + "0101T000000Z"), "");
        }
        Store.open(new SqliteFile(file), LATER).close();
        assertThat(copies())
                .extracting(path -> path.getFileName().toString().substring(0, 16))
                .hasSize(3)
                .contains("store.db.v2-2023", "store.db.v2-2024");
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(path -> path.getFileName().toString().matches("store\\.db\\.v2-\\d{8}T\\d{6}Z"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theProgramKnowsItsNewestMigration() throws IOException, URISyntaxException {
        Path folder = Path.of(Schema.class
                .getResource("/registrar/store/migration/V1__store.sql")
                .toURI());
        try (Stream<Path> files = Files.list(folder.getParent())) {
            int newest = files.map(path -> path.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
            assertThat(Schema.CURRENT.newest()).isEqualTo(newest);
        }
    }
}
