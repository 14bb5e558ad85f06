package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import registrar.fetch.Shown;

/** {@code holidays-file}: a date a line; what stands behind {@code #} is for people. */
final class HolidayFile {
    private static final int MOST_BYTES = 200_000;

    private HolidayFile() {}

    /** @throws IllegalArgumentException with a message for people that completes the key */
    static List<LocalDate> read(Path file) {
        try {
            return dates(BoundedFile.text(file, MOST_BYTES).lines().toList());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "expected dates in UTF-8, one a line, found a file that is larger than " + MOST_BYTES
                            + " bytes or cannot be read",
                    unreadable);
        }
    }

    private static List<LocalDate> dates(List<String> lines) {
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                dates.add(date(text, i + 1));
            }
        }
        return dates;
    }

    private static LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException cannotBe) {
            throw new IllegalArgumentException(
                    "expected a date such as 2026-12-25 in line " + line + " of it, found \"" + Shown.of(text) + "\"",
                    cannotBe);
        }
    }
}
