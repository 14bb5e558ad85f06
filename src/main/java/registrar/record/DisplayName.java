package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import registrar.learner.Identity;

/**
 * The name that is printed, and its parts for sorting, all cleaned (docs/rules.md, section 6).
 *
 * @param text never blank
 * @param ownName false when {@code text} is an e-mail address or an id, which no certificate may print
 */
public record DisplayName(String text, boolean ownName, Optional<String> firstName, Optional<String> lastName) {
    public DisplayName {
        requireNonNull(text);
        requireNonNull(firstName);
        requireNonNull(lastName);
    }

    /** The first of display name, first and last name, abbreviated name, e-mail address and id that can be seen. */
    static DisplayName of(Identity identity) {
        Optional<String> first = SourceText.visible(identity.firstName());
        Optional<String> last = SourceText.visible(identity.lastName());
        Optional<String> name = SourceText.visible(identity.name())
                .or(() -> joined(first, last))
                .or(() -> SourceText.visible(identity.abbreviatedName()));
        String text = name.or(() -> SourceText.visible(identity.email()))
                .or(() -> SourceText.visible(Optional.of(identity.id())))
                .orElse(identity.id());
        return new DisplayName(text, name.isPresent() && !standsInForName(text, identity), first, last);
    }

    private static Optional<String> joined(Optional<String> first, Optional<String> last) {
        return first.isPresent() && last.isPresent()
                ? Optional.of(first.get() + " " + last.get())
                : first.or(() -> last);
    }

    /** The platform fills names in from what it has, so an address or id may stand where a name should. */
    private static boolean standsInForName(String text, Identity identity) {
        return looksLikeEmail(text)
                || text.equals(SourceText.clean(identity.id()))
                || SourceText.visible(identity.email())
                        .filter(text::equalsIgnoreCase)
                        .isPresent()
                || SourceText.visible(identity.externalCustomerId())
                        .filter(text::equals)
                        .isPresent();
    }

    private static boolean looksLikeEmail(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at + 2);
        return at > 0 && dot > 0 && dot < text.length() - 1 && text.indexOf('@', at + 1) < 0 && text.indexOf(' ') < 0;
    }
}
