package registrar.render.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once. */
final class Looks {
    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Look.Type, XSSFFont> fonts = new EnumMap<>(Look.Type.class);

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        fonts.put(Look.Type.BODY, dressed(workbook.getFontAt(0), Look.Type.BODY));
        Look.ofRows().forEach(this::style);
    }

    XSSFCellStyle style(Look look) {
        XSSFCellStyle made = styles.get(look);
        if (made == null) {
            made = make(look);
            styles.put(look, made);
        }
        return made;
    }

    /** The style's number in the saved workbook. */
    int index(Look look) {
        XSSFCellStyle made = styles.get(look);
        if (made == null) {
            throw new IllegalStateException("A row asks for a look that the skeleton does not hold: " + look);
        }
        return made.getIndex();
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.type(), type -> dressed(workbook.createFont(), type)));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setAlignment(look.side() == Look.Side.LEFT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setIndention((short) look.indent());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wrapped());
        style.setQuotePrefixed(look.quoted());
        if (look.filled()) {
            style.setFillForegroundColor(Colour.HEAD.poi());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        draw(look.rule(), style);
        return style;
    }

    private static XSSFFont dressed(XSSFFont font, Look.Type type) {
        // the font POI begins with belongs to a theme, which would win over its name
        font.setScheme(FontScheme.NONE);
        font.setFamily(FontFamily.SWISS);
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) type.points);
        font.setBold(type.bold);
        font.setColor(type.colour.poi());
        return font;
    }

    private static void draw(Look.Rule rule, XSSFCellStyle style) {
        switch (rule) {
            case NONE -> {}
            case HAIRLINE -> bottom(style, BorderStyle.THIN, Colour.HAIRLINE);
            case HEAD -> bottom(style, BorderStyle.MEDIUM, Colour.ACCENT);
            case GROUP -> bottom(style, BorderStyle.THIN, Colour.EDGE);
            case TOTAL -> top(style, Colour.EDGE);
            case CARD_TOP, CARD_TOP_LAST -> top(style, Colour.HAIRLINE);
            case CARD_BOTTOM, CARD_BOTTOM_LAST -> bottom(style, BorderStyle.THIN, Colour.HAIRLINE);
            case CARD_MIDDLE, CARD_MIDDLE_LAST -> {}
        }
        if (rule.name().startsWith("CARD")) {
            style.setBorderLeft(BorderStyle.THIN);
            style.setLeftBorderColor(Colour.HAIRLINE.poi());
        }
        if (rule.name().endsWith("LAST")) {
            style.setBorderRight(BorderStyle.THIN);
            style.setRightBorderColor(Colour.HAIRLINE.poi());
        }
    }

    private static void bottom(XSSFCellStyle style, BorderStyle line, Colour colour) {
        style.setBorderBottom(line);
        style.setBottomBorderColor(colour.poi());
    }

    private static void top(XSSFCellStyle style, Colour colour) {
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(colour.poi());
    }
}
