package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.api.ApiAddress;
import registrar.record.Credit;
import registrar.record.Requirement;
import registrar.record.Validity;
import registrar.report.ExtraField;
import registrar.store.StoreAddress;

final class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void tellsThreeMistakesAtOnceWithTheNearestKeys() throws IOException {
        refused("""
                sorce: https://acme.example
                zone: Mars/Olympus
                issuer:
                  name: Acme Training
                  adress: 1 Main Street
                """)
                .hasMessageStartingWith("3 problems in")
                .hasMessageContaining("line 1, sorce: is not a known key; the nearest is source")
                .hasMessageContaining("line 2, zone: is not a time zone; the nearest are ")
                .hasMessageContaining("line 5, issuer.adress: is not a known key; the nearest is address");
    }

    @Test
    void readsEveryKeyOfTheExampleInTheDocumentation() throws IOException {
        Files.writeString(folder.resolve("api-key"), "key");
        Files.writeString(folder.resolve("certificates.csv"), "");
        Settings settings = read("""
                source: https://acme.example
                api-key-file: api-key
                zone: America/New_York
                locale: en-US
                windows: [30, 60, 90]
                grace-days: 14
                rate: 600
                burst: 20
                data: data
                store: jdbc:postgresql://db.example/registrar
                full-every: P7D
                max-age: P1D
                issuer: {name: Acme Training, address: "1 Main Street\\nSpringfield", contact: a@b.example,
                         url: https://acme.example, accent: "#1d4f86", officer: {name: Ann Lee, title: Registrar}}
                courses:
                  SKU-1: {valid: P24M, credits: {CEU: 1.5}, delivery: Self-study, field: Safety}
                  00042: {valid: 2027-12-31}
                  safety: {valid: never}
                fields: {manager: ref1, department: customFields.department}
                certificates: certificates.csv
                requirements:
                  - {name: Site access, for: {client: acme, role: learner}, courses: [SKU-1, SKU-2]}
                keep: P2Y
                proxy: http://proxy.example:3128
                mail:
                  {host: smtp.example.org, port: 587, security: starttls, user: u, password-file: api-key,
                   from: reports@example.org, admin: ops@example.org, fall-back: cto@example.org,
                   allow: [example.org], max-size: 18MB, pace: 30}
                schedules:
                  - {name: weekly, when: "0 7 * * MON", zone: Europe/Berlin, report: roster, client: acme,
                     format: [xlsx], to: [manager@example.org], when-empty: skip, misfire: once, owner: ops@example.org}
                web: {listen: "127.0.0.1:8080", url: https://reports.example.org}
                """);

        assertThat(settings.source()).contains(new SourcePlace.Api(ApiAddress.parse("https://acme.example")));
        assertThat(settings.apiKeyFile()).contains(folder.resolve("api-key"));
        assertThat(settings.zone()).contains(ZoneId.of("America/New_York"));
        assertThat(settings.locale()).contains(Locale.US);
        assertThat(settings.windows().days()).containsExactly(30, 60, 90);
        assertThat(settings.graceDays()).isEqualTo(14);
        assertThat(settings.rate()).hasValue(600);
        assertThat(settings.burst()).hasValue(20);
        assertThat(settings.data()).contains(folder.resolve("data"));
        assertThat(settings.issuer().orElseThrow().address()).containsExactly("1 Main Street", "Springfield");
        assertThat(settings.courses().get("SKU-1").validity()).contains(new Validity.Lasting(Period.ofMonths(24)));
        assertThat(settings.courses().get("SKU-1").credits()).containsExactly(new Credit("CEU", new BigDecimal("1.5")));
        assertThat(settings.courses().get("00042").validity()).contains(new Validity.Until(LocalDate.of(2027, 12, 31)));
        assertThat(settings.courses().get("safety").validity()).contains(new Validity.Never());
        assertThat(settings.fields())
                .containsExactly(
                        new ExtraField("manager", "ref1"), new ExtraField("department", "customFields.department"));
        assertThat(settings.proxy()).contains(URI.create("http://proxy.example:3128"));
        assertThat(settings.store().address().orElseThrow()).isInstanceOf(StoreAddress.Server.class);
        assertThat(settings.store().fullEvery()).isEqualTo(Period.ofDays(7));
        assertThat(settings.store().maxAge()).contains(Period.ofDays(1));
        assertThat(settings.store().keep()).contains(Period.ofYears(2));
        assertThat(settings.store().certificates()).contains(folder.resolve("certificates.csv"));
        assertThat(settings.requirements())
                .containsExactly(new Requirement(
                        "Site access",
                        new Requirement.Population(
                                Optional.of("acme"), Optional.empty(), Optional.of("learner"), Map.of()),
                        List.of("SKU-1", "SKU-2")));
    }

    @Test
    void hasADefaultForEverything() throws IOException {
        assertThat(read("")).isEqualTo(Settings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: [UTC]                        | zone: expected a time zone
            grace-days: -1                     | grace-days: expected a whole number from 0
            grace-days: soon                   | found "soon"
            windows: [60, 30]                  | ascending
            rate: 0                            | rate: expected a whole number from 1
            locale: english please             | locale: expected a language tag
            locale: zz                         | locale: expected a language tag
            source: http://acme.example        | plain http is for this machine alone
            source: ftp://acme.example         | source: expected an https address
            api-key-file: nowhere              | api-key-file: expected a file that can be read
            courses: {A: {valid: soon}}        | courses.A.valid: expected a period
            courses: {A: {valid: P0D}}         | courses.A.valid: expected a period
            courses: {A: {credits: {CEU: -1}}} | courses.A.credits.CEU: expected a number above 0
            fields: {x: password}              | fields.x: expected ref1 to ref10
            issuer: {url: https://a.example}   | issuer.name: is missing
            issuer: {name: A, logo: no.png}    | issuer.logo: expected an image
            web: {listen: everywhere}          | web.listen: expected an address and port
            store: mysql://db.example/x        | store: expected a data base such as jdbc:postgresql://host/name
            store: "jdbc:sqlite:"              | store: expected a data base
            full-every: P0D                    | full-every: expected a period such as P7D
            max-age: PT0S                      | max-age: expected a period such as P1D or PT6H
            max-age: P9999999D                 | max-age: expected a period
            keep: P-1Y                         | keep: expected a period such as P2Y
            keep: 2 years                      | keep: expected a period such as P2Y, found "2 years"
            certificates: nowhere.csv          | certificates: expected a file that can be read
            requirements: nowhere.yaml         | requirements: expected a file that can be read
            requirements: {name: A}            | requirements: expected the path of a file, found names with values
            requirements: [{courses: [A]}]     | requirements[0].name: is missing
            requirements: [{name: A}]          | requirements[0].courses: expected at least one course
            requirements: [{name: A, courses: A, for: {team: x}}] | requirements[0].for.team: is not a known key
            requirements: [{name: A, courses: A}, {name: A, courses: B}] | requirements[1].name: is another requirement's, too
            zone:                              | zone: expected a time zone such as Europe/Berlin, found nothing
            zone: "${NOT_SET}"                 | zone: the environment variable NOT_SET is not set
            """)
    void refusesWhatCannotBe(String yaml, String told) throws IOException {
        refused(yaml).hasMessageContaining(told);
    }

    @Test
    void readsRequirementsFromAFileWithOrWithoutTheirKey() throws IOException {
        String list = "- {name: Site access, for: {ref1: Leeds, customFields.site: North}, courses: SKU-1}\n";
        Files.writeString(folder.resolve("bare.yaml"), list);
        Files.writeString(folder.resolve("named.yaml"), "requirements:\n" + list);

        List<Requirement> bare = read("requirements: bare.yaml").requirements();
        assertThat(bare)
                .isEqualTo(read("requirements: named.yaml").requirements())
                .extracting(requirement -> requirement.population().fields())
                .containsExactly(Map.of("ref1", "Leeds", "customFields.site", "North"));
    }

    @Test
    void tellsMistakesOfBothFilesAtOnce() throws IOException {
        Files.writeString(folder.resolve("required.yaml"), "- {nam: Site access, courses: A}\n- {name: B}\n");

        refused("requirements: required.yaml\nzon: UTC")
                .hasMessageContaining("registrar.yaml:\n  line 2, zon: is not a known key")
                .hasMessageContaining("3 problems in " + folder.resolve("required.yaml"))
                .hasMessageContaining("line 1, requirements[0].nam: is not a known key; the nearest is name")
                .hasMessageContaining("line 2, requirements[1].courses: expected at least one course");
    }

    @Test
    void keepsThePasswordOfTheDataBaseToItself() throws IOException {
        assertThat(read("store: jdbc:postgresql://db.example/registrar?password=${CANARY}")
                        .toString())
                .doesNotContain("sk-canary");
        refused("store: jdbc:mysql://me:sk-canary@db.example").hasMessageNotContaining("sk-canary");
    }

    @Test
    void findsAStoreElsewhereFromTheSettingsFile() throws IOException {
        assertThat(read("store: jdbc:sqlite:kept/tenant.db").store().address())
                .contains(new StoreAddress.File(folder.resolve("kept/tenant.db")));
    }

    @Test
    void takesValuesFromTheEnvironment() throws IOException {
        Settings settings = read("zone: ${PLACE}\nissuer: {name: \"${WHO} Training\"}\nrate: ${RATE}");

        assertThat(settings.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(settings.issuer().orElseThrow().name()).isEqualTo("Acme Training");
        assertThat(settings.rate()).hasValue(60);
    }

    @Test
    void neverRepeatsWhatCameFromTheEnvironment() throws IOException {
        refused("rate: ${CANARY}\nmail: {host: a.example, port: \"${CANARY}\"}")
                .hasMessageContaining("${CANARY}")
                .hasMessageNotContaining("sk-canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key-file", "ca-file", "certificates", "proxy", "source"})
    void neverRepeatsAKeyThatStandsWhereItsFileShould(String key) throws IOException {
        refused(key + ": ${CANARY}://").hasMessageContaining(key + ": expected").hasMessageNotContaining("sk-canary");
    }

    @Test
    void neverRepeatsWhatAddressesHoldOfSecrets() throws IOException {
        refused("source: https://acme.example?key=sk-canary").hasMessageContaining("\"https://acme.example?…\"");
        refused("proxy: ftp://me:sk-canary@proxy.example").hasMessageContaining("\"ftp://…@proxy.example\"");
    }

    @Test
    void isNotFloodedByAFileThatIsNotSettings() throws IOException {
        String keys = IntStream.range(0, 1000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());

        refused(keys).hasMessageContaining("1000 problems").hasMessageEndingWith("and 950 more");
        refused("windows: " + IntStream.range(1, 200).boxed().toList()).hasMessageContaining("at most 12 windows");
        refused("issuer: {name: " + "x".repeat(2_000_000) + "}").hasMessageContaining("at most 2000000 bytes");
    }

    @Test
    void neverRepeatsTheValueOfAnUnknownKey() throws IOException {
        refused("api-key: sk-canary").hasMessageContaining("api-key-file").hasMessageNotContaining("sk-canary");
    }

    @Test
    void findsFoldersFromTheSettingsFile() throws IOException {
        assertThat(read("source: profiles").source())
                .isEqualTo(Optional.of(new SourcePlace.Folder(folder.resolve("profiles"))));
    }

    @Test
    void looksAtTheLogosFirstBytes() throws IOException {
        Files.writeString(folder.resolve("logo.png"), "<html>not an image</html>");
        Files.writeString(folder.resolve("evil.svg"), "<svg><script>alert(1)</script></svg>");

        refused("issuer: {name: A, logo: logo.png}").hasMessageContaining("found something else");
        refused("issuer: {name: A, logo: evil.svg}").hasMessageContaining("scripts");
    }

    @Test
    void refusesLogosThatCannotBeDrawn() throws IOException {
        Files.write(folder.resolve("cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ImageIO.write(
                new BufferedImage(5000, 1, BufferedImage.TYPE_BYTE_BINARY),
                "png",
                new File(folder.toFile(), "wide.png"));

        refused("issuer: {name: A, logo: cut.png}").hasMessageContaining("can be drawn");
        refused("issuer: {name: A, logo: wide.png}").hasMessageContaining("at most 4096 pixels a side, found 5000");
    }

    @Test
    void readsTheSettingsOfTheSamples() throws IOException {
        Settings settings = SettingsReader.read(Path.of("samples/registrar.yaml"), Map.of());

        assertThat(settings.courses()).hasSizeGreaterThan(30);
        assertThat(settings.issuer().orElseThrow().logo().orElseThrow().type()).isEqualTo("image/png");
        assertThat(settings.fields()).extracting(ExtraField::name).isEqualTo(List.of("manager", "department"));
    }

    private Settings read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("registrar.yaml"), yaml);
        return SettingsReader.read(
                file, Map.of("PLACE", "Europe/Berlin", "WHO", "Acme", "RATE", "60", "CANARY", "sk-canary"));
    }

    private AbstractThrowableAssert<?, ?> refused(String yaml) {
        return assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.SETTINGS));
    }
}
