package registrar.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import registrar.learner.SourceDate;

/** From what Jackson leaves null to what our records hold. */
final class Given {
    private Given() {}

    static Optional<SourceDate> date(String text) {
        return Optional.ofNullable(text).flatMap(SourceDate::parse);
    }

    /** What stands where a date should, when it is none. */
    static Optional<String> noDate(String text) {
        return date(text).isPresent() ? Optional.empty() : Optional.ofNullable(text);
    }

    static OptionalInt number(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static <T> Stream<T> rows(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
