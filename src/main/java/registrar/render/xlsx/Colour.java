package registrar.render.xlsx;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of workbooks; every text on its ground keeps a contrast of 6:1 or more. */
enum Colour {
    INK("1A2129"),
    MUTED("55606C"),
    HAIRLINE("DDE2E8"),
    EDGE("7D8794"),
    HEAD("E4EBF3"),
    ACCENT("1D4F86"),
    WHITE("FFFFFF"),
    BAD("8C1D18"),
    BAD_TINT("FCE4E1"),
    SOON("6E2C00"),
    SOON_TINT("FFD9B8"),
    MID("5E4200"),
    MID_TINT("FFEBB3"),
    LATE("4A4300"),
    LATE_TINT("FBF8DD"),
    HATCH("C3CBD4"),
    CHART_SOON("DD6B20"),
    CHART_MID("E9AB3F"),
    CHART_LATE("F3DC8C"),
    CHART_CALM("4A7299"),
    CHART_OUTLINE("6B5A2A");

    private final String hex;

    Colour(String hex) {
        this.hex = hex;
    }

    /** Six hex digits. */
    String hex() {
        return hex;
    }

    /** Red, green and blue with full opacity before them. */
    static byte[] opaque(byte[] rgb) {
        return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
    }

    XSSFColor poi() {
        var colour = new XSSFColor();
        colour.setARGBHex("FF" + hex);
        return colour;
    }
}
