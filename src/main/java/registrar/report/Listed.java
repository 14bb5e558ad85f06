package registrar.report;

import java.util.Optional;
import registrar.document.Value;
import registrar.record.DisplayName;

/** A learner's name in a list, where it is sought by the last name. */
final class Listed {
    private Listed() {}

    /** The name to sort by first in a workbook; empty when the source gives no parts. */
    static Value last(DisplayName name) {
        return Cells.text(name.lastName());
    }

    /** The first name; the whole name where its parts are missing. */
    static Value first(DisplayName name) {
        boolean parts = name.firstName().isPresent() || name.lastName().isPresent();
        return parts ? Cells.text(name.firstName()) : Cells.text(name.text());
    }

    /** Last name first where the name is made of its parts in that order; otherwise as people write it themselves. */
    static Value whole(DisplayName name) {
        Optional<String> turned = name.lastName()
                .flatMap(last -> name.firstName()
                        .filter(first -> name.text().equals(first + " " + last))
                        .map(first -> last + ", " + first));
        return Cells.text(turned.orElse(name.text()));
    }
}
