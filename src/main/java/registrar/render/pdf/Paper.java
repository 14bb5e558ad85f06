package registrar.render.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import registrar.report.Edition;

/** Turns one filled template into a PDF. Made anew for each document. */
final class Paper {
    private static final byte[] COLOUR_PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // it would print to standard error what the run summary says better
        XRLog.setLoggingEnabled(false);
    }

    private final Edition edition;
    private final Locale language;
    private final Set<String> missing = new TreeSet<>();
    private final List<String> shrunk = new ArrayList<>();
    private final Set<String> shortened = new TreeSet<>();

    Paper(Edition edition, Locale language) {
        this.edition = edition;
        this.language = language;
    }

    /** Letters no font has, as {@code U+1F9FF}. */
    Set<String> missing() {
        return missing;
    }

    /** Texts that had to shrink below three quarters of their size, or wrap onto a third line. */
    List<String> shrunk() {
        return shrunk;
    }

    /** The beginnings of texts that were too long for paper and are cut with a mark. */
    Set<String> shortened() {
        return shortened;
    }

    void write(Document page, OutputStream out) throws IOException {
        List<String> named = Typefaces.named(styles(page));
        var choice = new FontChoice(named, language);
        var boxes = new FitBoxes(page, choice);
        boxes.apply();
        shrunk.addAll(boxes.shrunk());
        var runs = new TextRuns(choice);
        var scripts = new Scripts(page, choice, runs);
        scripts.apply();
        missing.addAll(runs.missing());
        shortened.addAll(scripts.shortened());

        Ornaments ornaments = Ornaments.of(page.getDocumentElement());
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.withProducer("Registrar");
        builder.useUnicodeLineBreaker(new LineEnds());
        lock(builder);
        if (edition.issuer()
                .logo()
                .filter(logo -> logo.type().equals("image/svg+xml"))
                .isPresent()) {
            // a large library, loaded for those who need it; its own lock lets in neither scripts nor addresses
            builder.useSVGDrawer(new BatikSVGDrawer());
        }
        claim(builder, scripts.families());
        builder.useColorProfile(COLOUR_PROFILE);
        try (var pdf = new DatedDocument(GregorianCalendar.from(edition.moment().atZone(edition.zone())), 1)) {
            builder.usePDDocument(pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                var families = new ArrayList<>(named);
                families.addAll(scripts.families());
                var fonts = new Fonts(pdf);
                fonts.offer(renderer.getFontResolver(), families);
                renderer.layout();
                renderer.createPDFKeepOpen();
                ornaments.draw(pdf);
                fonts.finish();
                pdf.write(out);
            }
        }
    }

    /** Glyphs that stand for several letters cannot be copied: with those only the visual level of PDF/A holds. */
    private static void claim(PdfRendererBuilder builder, Set<String> families) {
        boolean shaped = families.stream().anyMatch(ParsedFonts::shaped);
        builder.usePdfAConformance(
                shaped ? PdfRendererBuilder.PdfAConformance.PDFA_2_B : PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(!shaped);
    }

    /** Nothing is fetched from anywhere: pictures come inside the page. */
    private static void lock(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> inside(address), priority);
        }
        builder.useUriResolver((base, address) -> inside(address) ? address : null);
    }

    private static boolean inside(String address) {
        return address != null && address.startsWith("data:image/");
    }

    private static String styles(Document page) {
        NodeList styles = page.getElementsByTagName("style");
        var text = new StringBuilder();
        for (int i = 0; i < styles.getLength(); i++) {
            text.append(styles.item(i).getTextContent());
        }
        return text.toString();
    }
}
