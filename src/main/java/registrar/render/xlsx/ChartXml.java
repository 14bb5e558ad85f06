package registrar.render.xlsx;

import java.util.List;

/**
 * Charts in DrawingML: stacked columns or bars with labels, without grid lines. Written as text because most of what
 * makes a chart legible (fonts, labels, gaps) has no method in POI.
 */
final class ChartXml {
    /** For what nobody has to act on. */
    static final Fill CALM = new Fill(Colour.CHART_CALM, Colour.CHART_CALM, Colour.WHITE);

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <c:roundedCorners val="0"/><c:chart>""";

    private static final String TAIL = """
            <c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>\
            <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>\
            <a:ln w="9525"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:chartSpace>""";

    private final StringBuilder xml = new StringBuilder(HEAD);

    private ChartXml() {}

    /** Columns that stand on each other. */
    static String columns(String title, List<Series> series) {
        return new ChartXml().chart(title, series, new Shape("col", 45, "minMax", "b", "l", 0.03, 0.95, 0.66, 800));
    }

    /** Bars that follow each other, the first at the top. */
    static String bars(String title, List<Series> series) {
        return new ChartXml().chart(title, series, new Shape("bar", 60, "maxMin", "l", "t", 0.38, 0.58, 0.72, 900));
    }

    private String chart(String title, List<Series> series, Shape shape) {
        // labels of bars that carry nothing else stand beside them, where a short bar leaves room
        boolean alone = series.size() == 1;
        title(title);
        xml.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout><c:manualLayout>")
                .append("<c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"")
                .append(shape.left())
                .append("\"/><c:y val=\"0.13\"/><c:w val=\"")
                .append(shape.width())
                .append("\"/><c:h val=\"")
                .append(shape.height())
                .append("\"/></c:manualLayout></c:layout><c:barChart><c:barDir val=\"")
                .append(shape.direction())
                .append("\"/><c:grouping val=\"")
                .append(alone ? "clustered" : "stacked")
                .append("\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < series.size(); i++) {
            series(i, series.get(i), shape.labelSize(), alone);
        }
        xml.append("<c:gapWidth val=\"")
                .append(shape.gap())
                .append("\"/><c:overlap val=\"")
                .append(alone ? 0 : 100)
                .append("\"/>");
        xml.append("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        axes(shape);
        xml.append("</c:plotArea>");
        if (!alone) {
            xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>");
            font(900, false, Colour.INK);
            xml.append("</c:legend>");
        }
        return xml.append(TAIL).toString();
    }

    private void title(String title) {
        xml.append("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        run("defRPr", 1000, true, Colour.INK);
        xml.append("</a:pPr><a:r>");
        run("rPr", 1000, true, Colour.INK);
        xml.append("<a:t>").append(escaped(title)).append("</a:t></a:r></a:p></c:rich></c:tx>");
        xml.append("<c:layout><c:manualLayout><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>");
        xml.append(
                "<c:x val=\"0.02\"/><c:y val=\"0.02\"/></c:manualLayout></c:layout><c:overlay val=\"0\"/></c:title>");
    }

    private void series(int index, Series series, int labelSize, boolean alone) {
        xml.append("<c:ser><c:idx val=\"")
                .append(index)
                .append("\"/><c:order val=\"")
                .append(index)
                .append("\"/><c:tx>");
        if (series.name().reference().isEmpty()) {
            xml.append("<c:v>").append(escaped(series.name().values().get(0))).append("</c:v>");
        } else {
            reference("str", series.name());
        }
        xml.append("</c:tx><c:spPr><a:solidFill>")
                .append(colour(series.fill().ground()))
                .append("</a:solidFill>");
        xml.append("<a:ln w=\"9525\"><a:solidFill>").append(colour(series.fill().outline()));
        xml.append("</a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
        xml.append("<c:dLbls><c:numFmt formatCode=\"0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
        font(labelSize, false, alone ? Colour.INK : series.fill().label());
        xml.append(alone ? "<c:dLblPos val=\"outEnd\"/>" : "");
        xml.append("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>");
        xml.append(
                "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls><c:cat>");
        reference("str", series.categories());
        xml.append("</c:cat><c:val>");
        reference("num", series.values());
        xml.append("</c:val></c:ser>");
    }

    private void reference(String kind, Points points) {
        xml.append("<c:")
                .append(kind)
                .append("Ref><c:f>")
                .append(escaped(points.reference()))
                .append("</c:f><c:");
        xml.append(kind).append("Cache>");
        if (kind.equals("num")) {
            xml.append("<c:formatCode>General</c:formatCode>");
        }
        xml.append("<c:ptCount val=\"").append(points.values().size()).append("\"/>");
        for (int i = 0; i < points.values().size(); i++) {
            String value = points.values().get(i);
            if (!value.isEmpty()) {
                xml.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(escaped(value))
                        .append("</c:v></c:pt>");
            }
        }
        xml.append("</c:").append(kind).append("Cache></c:").append(kind).append("Ref>");
    }

    /** A line for the categories, and no line at all for the values: their labels say them. */
    private void axes(Shape shape) {
        xml.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"")
                .append(shape.order());
        xml.append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"").append(shape.categoriesAt());
        xml.append("\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>");
        xml.append("<c:spPr><a:ln w=\"9525\"><a:solidFill>")
                .append(colour(Colour.EDGE))
                .append("</a:solidFill></a:ln></c:spPr>");
        font(900, false, Colour.INK);
        xml.append("<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/>");
        xml.append("<c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        xml.append(
                "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>");
        xml.append("<c:delete val=\"1\"/><c:axPos val=\"").append(shape.valuesAt());
        xml.append("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
        xml.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>");
        xml.append("<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    private void font(int size, boolean bold, Colour colour) {
        xml.append("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        run("defRPr", size, bold, colour);
        xml.append("</a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>");
    }

    /** @param size in hundredths of a point */
    private void run(String element, int size, boolean bold, Colour colour) {
        xml.append("<a:")
                .append(element)
                .append(" sz=\"")
                .append(size)
                .append("\" b=\"")
                .append(bold ? 1 : 0);
        xml.append("\"><a:solidFill>").append(colour(colour)).append("</a:solidFill><a:latin typeface=\"Arial\"/></a:");
        xml.append(element).append('>');
    }

    private static String colour(Colour colour) {
        return "<a:srgbClr val=\"" + colour.hex() + "\"/>";
    }

    private static String escaped(String text) {
        return CellText.encoded(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a series is filled and outlined with, and the colour of the labels on it. */
    record Fill(Colour ground, Colour outline, Colour label) {}

    record Series(Points name, Points categories, Points values, Fill fill) {}

    /** What tells columns from bars. Positions are parts of the chart's width and height. */
    private record Shape(
            String direction,
            int gap,
            String order,
            String categoriesAt,
            String valuesAt,
            double left,
            double width,
            double height,
            int labelSize) {}
}
