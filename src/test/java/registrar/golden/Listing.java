package registrar.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import registrar.document.Format;

/** What a file says, as lines of text that a person can read and compare. */
final class Listing {
    private static final Map<Path, String> ONCE = new ConcurrentHashMap<>();

    private Listing() {}

    /** Made once for each file, because taking a PDF apart is slow. */
    static String of(Path file) throws IOException {
        String known = ONCE.get(file);
        String listing = known == null ? make(file) : known;
        ONCE.put(file, listing);
        return listing;
    }

    private static String make(Path file) throws IOException {
        String name = file.getFileName().toString();
        Format format = Format.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        return "# " + name + "\n"
                + switch (format) {
                    case PDF -> PdfListing.of(file);
                    case HTML -> HtmlListing.of(file);
                    case XLSX -> WorkbookListing.of(file);
                    case CSV -> DataListing.csv(file);
                    case JSON -> DataListing.json(file);
                };
    }
}
