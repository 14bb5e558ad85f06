package registrar.sink;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that every sink can take: letters, digits, {@code -} and {@code _}, one dot and an extension. So it can be no
 * path, no hidden file, and none of the names Windows keeps for devices.
 */
public record FileName(String text) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*\\.[A-Za-z0-9]{1,8}");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])\\..*");
    private static final int LONGEST = 240;

    /** @throws IllegalArgumentException when it is not such a name; whoever composed it is mistaken */
    public FileName {
        if (!SAFE.matcher(text).matches() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Expected letters, digits, - and _, one dot and an extension, " + LONGEST + " at most");
        }
        if (DEVICE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("Windows keeps this file name for a device: " + text);
        }
    }

    /** What follows the dot, in lower case. */
    public String extension() {
        return text.substring(text.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
