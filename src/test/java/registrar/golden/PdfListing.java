package registrar.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF's properties and, page by page, its text from top to bottom. */
final class PdfListing {
    private PdfListing() {}

    static String of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            var listing = new StringBuilder(properties(pdf));
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDRectangle size = pdf.getPage(page - 1).getMediaBox();
                listing.append("[page ").append(page).append(" of ").append(pdf.getNumberOfPages());
                listing.append(", ").append(Math.round(size.getWidth()));
                listing.append(" x ").append(Math.round(size.getHeight())).append(" pt]\n");
                listing.append(text(pdf, page, true));
            }
            return listing.toString();
        }
    }

    /** The text in the order in which it was drawn, so that what stands in one cell stands together. */
    static String drawn(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            var whole = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                whole.append(text(pdf, page, false));
            }
            return whole.toString();
        }
    }

    private static String text(PDDocument pdf, int page, boolean sorted) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(sorted);
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        return stripper.getText(pdf)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String properties(PDDocument pdf) {
        PDDocumentInformation about = pdf.getDocumentInformation();
        return "title: " + Objects.toString(about.getTitle(), "none") + "\n"
                + "author: " + Objects.toString(about.getAuthor(), "none") + "\n"
                + "language: " + Objects.toString(pdf.getDocumentCatalog().getLanguage(), "none") + "\n";
    }
}
