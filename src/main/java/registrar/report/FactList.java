package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.Value;

/** Facts while they are gathered. */
final class FactList {
    private final List<Fact> facts = new ArrayList<>();

    FactList add(String key, Value value) {
        facts.add(Fact.of(key, value));
        return this;
    }

    FactList add(String key, long number) {
        return add(key, Cells.count(number));
    }

    /** A fact that is left away when there is nothing to say. */
    FactList addIfPresent(String key, Optional<? extends Value> value) {
        value.ifPresent(said -> add(key, said));
        return this;
    }

    /** A count that is left away when it is 0. */
    FactList addIfAny(String key, long number) {
        return number == 0 ? this : add(key, number);
    }

    /** A fact whose label comes from the settings or the source. */
    FactList addLabelled(String key, String label, Value value) {
        facts.add(new Fact(key, value, Optional.of(label)));
        return this;
    }

    FactList addAll(FactList others) {
        facts.addAll(others.facts);
        return this;
    }

    Section.Facts under(String key) {
        return new Section.Facts(key, facts);
    }
}
