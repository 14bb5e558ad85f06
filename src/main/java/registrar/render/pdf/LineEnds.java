package registrar.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where lines may end: as the language rules say, but not at a slash, so that {@code America/New_York} stays whole. */
final class LineEnds implements FSTextBreaker {
    private final BreakIterator ends = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        ends.setText(newText);
    }

    @Override
    public int next() {
        int end = ends.next();
        while (end > 0 && end < text.length() && (text.charAt(end) == '/' || text.charAt(end - 1) == '/')) {
            end = ends.next();
        }
        return end;
    }
}
