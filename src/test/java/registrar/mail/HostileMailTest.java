package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.Learners.ben;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.testing.ClientBuilder;
import registrar.testing.LicenseBuilder;
import registrar.testing.ProfileBuilder;

/** Names may hold anything; in a mail they are data. */
class HostileMailTest {
    private static Letter.Text mailAbout(String name) throws IOException {
        var client =
                ClientBuilder.client("c-north").name(name).slug("northmere").build();
        var license = LicenseBuilder.license("l")
                .label(name)
                .ends("2026-11-18")
                .of(client)
                .build();
        return Roster.monday()
                .issuer(name)
                .learners(ProfileBuilder.learner("hostile").named(name, "Smith").seat(license), ben())
                .client(client)
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</td></tr></table><h1>Owned",
                "[[${issuer.name}]] ${T(java.lang.Runtime)} __${x}__",
                "</style><style>body{display:none}",
                "javascript:alert(1)"
            })
    void neverActs(String name) throws IOException {
        String html = mailAbout(name).html();

        assertThat(html)
                .doesNotContain("<script", "<img", "<h1>Owned", "</style><style>")
                .contains("</html>");
        assertThat(html.replaceAll(">[^<]*<", "><")).doesNotContain("javascript:", "onerror");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: all@evil.example",
                "Ada\nSubject: other",
                "Ada\u2028Bcc: x",
                "Ada\u0085Bcc: x",
                "Ada\u0000\u001b[2J",
                "Ada\u202Egnp.exe"
            })
    void staysOnItsLine(String name) throws IOException {
        Letter.Text text = mailAbout(name);

        assertThat(text.subject()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202E]");
        assertThat(text.plain().lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("Subject"));
        assertThat(text.plain()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202E&&[^\\n]]");
        assertThat(text.html()).doesNotContain("\u0000", "\u001b", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster", "gaps", "credentials", "transcript", "certificate", "summary", "changes"})
    void neverNamesAPersonInASubject(String report) throws IOException {
        String subject = Roster.monday().report(report).text().subject();

        assertThat(List.of("Ada", "Winterbourne", "Ben", "Okafor", "Chlo", "Ferrant", "@"))
                .noneMatch(subject::contains);
    }
}
