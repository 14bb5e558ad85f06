package registrar.render;

import java.util.Collection;
import java.util.List;
import registrar.failure.Nearest;

/** A template asks for a name that its document does not have, or for a text that no message file has. */
final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> nearest;

    UnknownNameException(String name, Collection<String> known) {
        this(name, "", known);
    }

    /** @param owner what should have had the name, such as {@code learner}; empty at the top */
    UnknownNameException(String name, String owner, Collection<String> known) {
        super("Unknown name " + prefixed(owner, name));
        this.name = prefixed(owner, name);
        this.nearest = Nearest.of(name, known, 3).stream()
                .map(near -> prefixed(owner, near))
                .toList();
    }

    private static String prefixed(String owner, String name) {
        return owner.isEmpty() ? name : owner + "." + name;
    }

    String name() {
        return name;
    }

    /** Up to three known names, nearest first. */
    List<String> nearest() {
        return nearest;
    }
}
