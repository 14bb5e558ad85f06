package registrar.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What several records say of one field. The one of the highest rank wins; among equals the smaller text, so that the order
 * of reading decides nothing.
 */
final class Claim<T> {
    private final Function<T, String> text;
    private final Comparator<T> order;
    private final TreeSet<T> smallest;
    private T kept;
    private int keptRank;

    Claim(Function<T, String> text) {
        this.text = text;
        this.order = Comparator.comparing(text);
        this.smallest = new TreeSet<>(order);
    }

    static Claim<String> ofText() {
        return new Claim<>(Function.identity());
    }

    static Claim<Integer> ofNumber() {
        return new Claim<>(Object::toString);
    }

    /** Nothing said is no claim. */
    void add(Optional<T> value, int rank) {
        value.ifPresent(said -> add(said, rank));
    }

    private void add(T said, int rank) {
        remember(said);
        if (kept == null || rank > keptRank || rank == keptRank && order.compare(said, kept) < 0) {
            kept = said;
            keptRank = rank;
        }
    }

    Optional<T> value() {
        return Optional.ofNullable(kept);
    }

    /** The value that won and one that lost; empty when all agree. */
    Optional<String> disagreement() {
        return smallest.stream()
                .filter(said -> !said.equals(kept))
                .findFirst()
                .map(lost -> text.apply(kept) + " / " + text.apply(lost));
    }

    /** Two values are enough to name one that lost. */
    private void remember(T said) {
        smallest.add(said);
        if (smallest.size() > 2) {
            smallest.pollLast();
        }
    }
}
