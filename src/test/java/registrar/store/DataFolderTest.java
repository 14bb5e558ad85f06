package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.resolve("deep/data"))) {
            Path file = folder.newTemporary("snapshot");
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(folder.path().resolve("lock"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void temporaryFilesAreGoneWhenItIsClosed() throws IOException {
        Path file;
        try (DataFolder folder = DataFolder.open(temp)) {
            file = folder.newTemporary("snapshot");
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void temporaryFoldersGoWithAllThatIsInThem() throws IOException {
        Path made;
        try (DataFolder folder = DataFolder.open(temp)) {
            made = folder.newTemporaryFolder("mail");
            assertThat(permissions(made)).isEqualTo("rwx------");
            Files.writeString(made.resolve("roster.csv"), "ada");
            Path other = folder.newTemporaryFolder("mail");
            Files.writeString(other.resolve("roster.csv"), "ben");
            folder.delete(other);
            assertThat(other).doesNotExist();
        }
        assertThat(made).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftIsGoneWhenTheNextBegins() throws IOException {
        Path left = Files.createDirectories(temp.resolve("tmp")).resolve("snapshot-1.tmp");
        Files.writeString(left, "{}");
        Path library = Files.createFile(left.resolveSibling("sqlite-3.54.1.0-5f7a4637-libsqlitejdbc.so"));
        Files.createFile(left.resolveSibling(library.getFileName() + ".lck"));
        Files.writeString(Files.createDirectory(left.resolveSibling("mail-1")).resolve("roster.csv"), "ada");
        DataFolder.open(temp).close();
        assertThat(temp.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void aSecondRunIsToldWhoHoldsIt() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.TRY_LATER))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(folder.path().toString());
        }
        DataFolder.open(temp).close();
    }

    @Test
    void aFileInItsPlaceIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.CANNOT_CREATE))
                .hasMessageContaining("something else is in its place");
    }
}
