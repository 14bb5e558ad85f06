package registrar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import registrar.failure.StoppedException;
import registrar.fetch.CsvRows;

/** Reads which learners are asked for: one a line, or a CSV (comma, semicolon or tab) with a column for them. */
final class LearnerList {
    private static final List<String> HEADS = List.of("learner", "learner_id");
    private static final String SEPARATORS = ",;\t";
    private static final int LARGEST = 64 << 20;

    private LearnerList() {}

    /** @param place a file, or {@code -} for standard input */
    static List<String> read(String place, Surroundings around) throws IOException {
        List<String> learners = parse(text(place, around), place);
        if (learners.isEmpty()) {
            throw Usage.wrong("--learners expects at least one learner, found none in " + place + ".");
        }
        return learners;
    }

    private static String text(String place, Surroundings around) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(place, around)))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw Usage.wrong(
                    "--learners expects UTF-8 text, found another encoding in " + place + ". Save the list as UTF-8.");
        } catch (NoSuchFileException missing) {
            throw Usage.wrong("--learners expects a file, found none at " + place + ".");
        } catch (StoppedException told) {
            throw told;
        } catch (IOException unreadable) {
            throw Usage.wrong(
                    "--learners expects a file that can be read, found a folder or one that may not be read at " + place
                            + ".");
        }
    }

    private static byte[] bytes(String place, Surroundings around) throws IOException {
        try (InputStream file = place.equals("-")
                ? InputStream.nullInputStream()
                : Files.newInputStream(around.folder().resolve(place))) {
            byte[] bytes = (place.equals("-") ? around.in() : file).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Usage.wrong("--learners expects a list of 64 MB at most, found a larger one in " + place + ".");
            }
            return bytes;
        }
    }

    private static List<String> parse(String text, String place) throws IOException {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = whole.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char separator : SEPARATORS.toCharArray()) {
            int column = column(CsvRows.all(first, separator));
            if (column >= 0) {
                return cells(CsvRows.all(whole, separator), column);
            }
        }
        if (first.indexOf(',') >= 0 || first.indexOf(';') >= 0) {
            throw Usage.wrong("--learners expects one learner a line, or a CSV with a column \"learner\"; " + place
                    + " has columns, but none of that name.");
        }
        return whole.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static int column(List<List<String>> header) {
        if (header.isEmpty()) {
            return -1;
        }
        List<String> names = header.get(0).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return HEADS.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> cells(List<List<String>> rows, int column) {
        var learners = new ArrayList<String>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (column < row.size() && !row.get(column).isBlank()) {
                learners.add(row.get(column).strip());
            }
        }
        return learners;
    }
}
