package registrar.render.xlsx;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import registrar.render.Paper;

/** How sheets look on screen before anybody touches them, and on paper. */
final class PageSetup {
    private static final double ROW_HEIGHT = 16;

    /** Header and footer hold 255 characters each with their codes, and each "&" counts twice. */
    private static final int TEXT_LIMIT = 70;

    private final Book book;

    PageSetup(Book book) {
        this.book = book;
    }

    /** Landscape, as wide as one page. */
    void wide(XSSFSheet sheet) {
        fitted(sheet);
        sheet.getPrintSetup().setLandscape(true);
        texts(sheet)
                .setOddHeader("&L&\"Arial,Bold\"&9 " + shown(book.title()) + ": &A&R&\"Arial,Regular\"&9 "
                        + shown(book.stamp()));
    }

    /** Portrait, as wide as one page. */
    void upright(XSSFSheet sheet) {
        fitted(sheet);
        sheet.getPrintSetup().setLandscape(false);
    }

    /** Portrait at a fixed size: when fitting, spreadsheet programs ignore page breaks. */
    void scaled(XSSFSheet sheet, int percent) {
        plain(sheet);
        sheet.getPrintSetup().setScale((short) percent);
    }

    private void fitted(XSSFSheet sheet) {
        plain(sheet);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void plain(XSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints((float) ROW_HEIGHT);
        sheet.getCTWorksheet().getSheetFormatPr().setCustomHeight(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.getPrintSetup().setPaperSize(paper());
        texts(sheet)
                .setOddFooter("&L&\"Arial,Regular\"&8 " + shown(book.stamp()) + "&R&\"Arial,Regular\"&8 "
                        + book.wording()
                                .text("workbook.page")
                                .replace("{page}", "&P")
                                .replace("{pages}", "&N"));
    }

    /** Written whole: POI takes header texts apart at "&R", which "R&&R" contains, too. */
    private static CTHeaderFooter texts(XSSFSheet sheet) {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        return worksheet.isSetHeaderFooter() ? worksheet.getHeaderFooter() : worksheet.addNewHeaderFooter();
    }

    private PaperSize paper() {
        return Paper.of(book.edition()) == Paper.LETTER ? PaperSize.LETTER_PAPER : PaperSize.A4_PAPER;
    }

    private static String shown(String text) {
        String cut = CellText.shortened(text, TEXT_LIMIT);
        return CellText.encoded(cut.replaceAll("\\p{Cntrl}", " ")).replace("&", "&&");
    }
}
