package registrar.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.report.Issuer;
import registrar.report.Logo;

/** {@code issuer}: who stands at the head of the documents. */
final class IssuerSettings {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private IssuerSettings() {}

    static Issuer read(SettingNode node, Path base) {
        var issuer = new Issuer(
                node.required("name").orElse(""),
                node.texts("address").stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                node.text("contact"),
                node.text("url"),
                logo(node, base),
                node.map("officer").map(IssuerSettings::officer),
                node.value("accent", "a colour such as \"#1d4f86\", in quotes", IssuerSettings::colour));
        node.rejectOthers();
        return issuer;
    }

    private static Issuer.Officer officer(SettingNode node) {
        var officer = new Issuer.Officer(node.required("name").orElse(""), node.text("title"));
        node.rejectOthers();
        return officer;
    }

    private static Optional<Logo> logo(SettingNode node, Path base) {
        Optional<Path> file = node.value("logo", "the path of an image", base::resolve);
        try {
            return file.map(LogoFile::read);
        } catch (IllegalArgumentException cannotBe) {
            node.problem("logo", cannotBe.getMessage());
            return Optional.empty();
        }
    }

    private static String colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a colour");
        }
        return text;
    }
}
