package registrar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.CourseEvent.Origin;
import registrar.learner.SourceDate;

class CertificatesFileTest {
    private static final String HEADER = "learner,course,certificate,issued,expires,number,external\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("certificates.csv"), text);
    }

    private static List<CertificateLine> lines(CertificatesFile file) throws IOException {
        List<CertificateLine> lines = new ArrayList<>();
        file.forEach((number, learner, certificate) -> lines.add(new CertificateLine(number, learner, certificate)));
        return lines;
    }

    private List<CertificateLine> read(String text) throws IOException {
        return lines(CertificatesFile.check(file(text)));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertStops(StopReason reason, Path file) {
        return assertThatThrownBy(() -> CertificatesFile.check(file))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static SourceDate on(String day) {
        return new SourceDate.On(LocalDate.parse(day));
    }

    @Test
    void readsWhatALineSays() throws IOException {
        List<CertificateLine> lines = read(HEADER + "ada@x.example,SAF-110,k1,2026-03-01,2028-02-29,N-7,no\n");
        assertThat(lines)
                .containsExactly(new CertificateLine(
                        2,
                        "ada@x.example",
                        new Certified(
                                new CourseReference("SAF-110", Optional.of("SAF-110"), Optional.empty()),
                                Optional.of("k1"),
                                Optional.of("N-7"),
                                Optional.of(on("2026-03-01")),
                                Optional.of(on("2028-02-29")),
                                false,
                                false,
                                false,
                                Origin.SIDE_FILE)));
    }

    @Test
    void columnsStandInAnyOrderAndMayBeMissing() throws IOException {
        Certified read =
                read("Expires , LEARNER,course\n2028-01-01,ada,c1\n").get(0).certificate();
        assertThat(read.expires()).contains(on("2028-01-01"));
        assertThat(read.course().id()).isEqualTo("c1");
        assertThat(read.certificateId()).isEmpty();
        assertThat(read.issued()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void quotesMarksAndLineBreaksOfAnyKindAreRead(String separator) throws IOException {
        String text = "\uFEFFlearner,course,number\r\n\r\n\"a,d;a\t\",c1,\"N \"\"7\"\"\nline\"\r\nben,c2,\r\n";
        List<CertificateLine> lines =
                read(text.replace("learner,course,number", String.join(separator, "learner", "course", "number"))
                        .replace(",c1,", separator + "c1" + separator)
                        .replace("ben,c2,", String.join(separator, "ben", "c2", "")));
        assertThat(lines).extracting(CertificateLine::learner).containsExactly("a,d;a", "ben");
        assertThat(lines).extracting(CertificateLine::number).containsExactly(3, 5);
        assertThat(lines.get(0).certificate().number()).contains("N \"7\"\nline");
    }

    @Test
    void neverIsAnEndAndNothingIsNone() throws IOException {
        List<CertificateLine> lines = read("learner,course,expires\nada,c,never\nada,d,\n");
        assertThat(lines.get(0).certificate().noExpiry()).isTrue();
        assertThat(lines.get(1).certificate().noExpiry()).isFalse();
        assertThat(lines.get(1).certificate().expires()).isEmpty();
    }

    @Test
    void whatOthersIssuedHasATitleInPlaceOfACourse() throws IOException {
        Certified read = read("learner,course,external\nada,First aid (county),yes\n")
                .get(0)
                .certificate();
        assertThat(read.external()).isTrue();
        assertThat(read.course())
                .isEqualTo(new CourseReference("", Optional.empty(), Optional.of("First aid (county)")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada,c,,soon,,,           | expected a date such as 2026-03-31 in the column issued, found \"soon\"",
                "ada,c,,2026-02-30,,,     | found \"2026-02-30\"",
                "ada,c,,,31.12.2026,,     | expected a date such as 2026-03-31, or never in the column expires",
                "ada,c,,2026-05-01,2026-04-30,, | expected an end no earlier than the issue on 2026-05-01",
                ",c,,,,,                  | expected a learner's id, external id or e-mail address",
                "ada,,,,,,                | expected a course's id or SKU in the column course",
                "ada,c,,,,,perhaps        | expected yes or no in the column external, found \"perhaps\"",
                "ada,c,,,,                | expected 7 cells, as the header has, found 6",
                "ada,c,,,,,,              | expected 7 cells, as the header has, found 8"
            })
    void saysOfALineWhatWasExpectedAndFound(String line, String told) throws IOException {
        assertStops(StopReason.BAD_INPUT, file(HEADER + "ben,c,,,,,\n" + line + "\nben,c,,,,,\n"))
                .hasMessageContaining("certificates.csv")
                .hasMessageContaining("line 3: ")
                .hasMessageContaining(told);
    }

    @Test
    void namesEveryLineAtOnceAndCountsWhatIsTooMuch() throws IOException {
        assertStops(StopReason.BAD_INPUT, file(HEADER + "ada,c,,soon,,,\n".repeat(53)))
                .hasMessageContaining("line 2: ")
                .hasMessageContaining("line 51: ")
                .hasMessageNotContaining("line 52: ")
                .hasMessageEndingWith("and 3 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learner,course,expiry | found \"expiry\"",
                "learner,course,course | found \"course\" again",
                "learner,expires       | expected the column learner, and course or certificate",
                "ada,c1                | found \"ada\""
            })
    void aHeaderOfOtherColumnsIsRefused(String header, String told) throws IOException {
        assertStops(StopReason.BAD_INPUT, file(header + "\nada,c,\n"))
                .hasMessageContaining("line 1: ")
                .hasMessageContaining(told);
    }

    @Test
    void aFileWithoutAnyLineIsRefusedAndOneWithAHeaderAloneIsNot() throws IOException {
        assertStops(StopReason.BAD_INPUT, file(" \n")).hasMessageContaining("found nothing");
        assertThat(read(HEADER)).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsFirstLine() throws IOException {
        assertStops(StopReason.BAD_INPUT, file(HEADER + "ben,c,,,,,\n\"ada,c,,,,,\nchloe,c,,,,,\n"))
                .hasMessageContaining("line 3: expected a quote that closes");
    }

    @Test
    void aFileThatCannotBeReadIsAMatterOfTheSettings() throws IOException {
        assertStops(StopReason.SETTINGS, folder.resolve("nothing.csv")).hasMessageContaining("found none");
        assertStops(StopReason.SETTINGS, folder).hasMessageContaining("found a folder");
    }

    @Test
    void otherEncodingsAreTold() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, (HEADER + "zoë,c,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertStops(StopReason.BAD_INPUT, file).hasMessageContaining("UTF-8");
    }

    @Test
    void aFileThatChangedAfterItWasCheckedIsNotTaken() throws IOException {
        CertificatesFile checked = CertificatesFile.check(file(HEADER + "ada,c,,,,,\n"));
        file(HEADER + "ben,c,,,,,\n");
        assertThatThrownBy(() -> lines(checked))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("it changed");
    }
}
