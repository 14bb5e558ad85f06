package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes the package of a saved skeleton anew: every part bears the time of the edition, charts are replaced and the
 * rows of large sheets are streamed in where the skeleton has its header alone.
 */
final class PackageWriter {
    /** The years that a zip archive can tell. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59);

    private static final String END_OF_ROWS = "</sheetData>";

    private final LocalDateTime time;
    private final ZipOutputStream zip;

    /** @param out stays open */
    PackageWriter(Instant moment, OutputStream out) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        this.time = utc.isBefore(FIRST) ? FIRST : utc.isAfter(LAST) ? LAST : utc;
        this.zip = new ZipOutputStream(out);
    }

    /**
     * @param replaced new content by part name
     * @param rows what is to be streamed into sheets, by part name; they are asked for in the map's order
     */
    void write(byte[] skeleton, Map<String, String> replaced, Map<String, RowBody> rows) throws IOException {
        var sheets = new LinkedHashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(skeleton))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String part = "/" + entry.getName();
                byte[] content = entries.readAllBytes();
                if (rows.containsKey(part)) {
                    sheets.put(part, new String(content, StandardCharsets.UTF_8));
                } else {
                    String other = replaced.get(part);
                    put(part, other == null ? content : other.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        for (Map.Entry<String, RowBody> sheet : rows.entrySet()) {
            stream(sheet.getKey(), requireNonNull(sheets.get(sheet.getKey()), sheet.getKey()), sheet.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private void put(String part, byte[] content) throws IOException {
        begin(part);
        zip.write(content);
        zip.closeEntry();
    }

    private void stream(String part, String sheet, RowBody rows) throws IOException {
        int at = sheet.indexOf(END_OF_ROWS);
        if (at < 0) {
            throw new IllegalStateException("The skeleton's sheet " + part + " has no rows to continue");
        }
        begin(part);
        String head = sheet.substring(0, at)
                .replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"" + rows.range() + "\"");
        zip.write(head.getBytes(StandardCharsets.UTF_8));
        rows.write(zip);
        zip.write(sheet.substring(at).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String part) throws IOException {
        var entry = new ZipEntry(part.substring(1));
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    /** The rows of one sheet. */
    interface RowBody {
        /** The range they fill with the header. */
        String range();

        void write(OutputStream out) throws IOException;
    }
}
