package registrar.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import registrar.document.Column;

/**
 * Which columns of a table stand on paper and page. The platform's ids are long, so an id never has a column of its own
 * beside what it belongs to: it stands below it, as a second line of the same cell.
 */
final class PaperColumns {
    private static final Map<String, List<String>> OWNERS = Map.of(
            "learner_id", List.of("learner", "name"),
            "certificate_id", List.of("course"),
            "course_id", List.of("course"),
            "license_id", List.of("license"));

    private final List<Column> columns;
    private final List<Integer> shown;
    private final Map<Integer, Integer> below = new LinkedHashMap<>();
    private final List<String> looks;

    PaperColumns(List<Column> columns) {
        this.columns = columns;
        List<Integer> onPaper = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).place().onPaper())
                .boxed()
                .toList();
        onPaper.forEach(i -> owner(i, onPaper).ifPresent(owner -> below.putIfAbsent(owner, i)));
        this.shown = onPaper.stream().filter(i -> !below.containsValue(i)).toList();
        this.looks = IntStream.range(0, columns.size()).mapToObj(this::lookOf).toList();
    }

    private Optional<Integer> owner(int id, List<Integer> onPaper) {
        return OWNERS.getOrDefault(columns.get(id).key(), List.of()).stream()
                .flatMap(owner ->
                        onPaper.stream().filter(i -> columns.get(i).key().equals(owner)))
                .findFirst();
    }

    /** The columns that are drawn, by their places in the table. */
    List<Integer> shown() {
        return shown;
    }

    /** The column whose value stands below that of another; empty for most. */
    Optional<Integer> below(int index) {
        return Optional.ofNullable(below.get(index));
    }

    /** Style names of a column: its own, that of its kind, and {@code last} on the right edge. */
    String look(int index) {
        return looks.get(index);
    }

    private String lookOf(int index) {
        Column column = columns.get(index);
        String kind = switch (column.kind()) {
            case COUNT, AMOUNT, SHARE -> " number";
            case DAY, MOMENT, IDENTIFIER -> " exact";
            case TEXT, ACCESS_DAYS, STATE, FLAG -> "";
        };
        String last = !shown.isEmpty() && index == shown.get(shown.size() - 1) ? " last" : "";
        return "col-" + column.key().replace('_', '-') + kind + last;
    }
}
