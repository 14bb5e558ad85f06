package registrar.export;

import com.ibm.icu.text.Collator;
import java.util.Locale;

/**
 * The order of names in a language. ICU's, because the JDK's differs between its versions and puts letters such as Ł
 * behind Z (docs/decisions/0004-exporter.md).
 */
final class Collation {
    private final Collator collator;

    Collation(Locale locale) {
        collator = Collator.getInstance(locale);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    /** Ends with a zero byte and has no other, so that what follows it in a longer key does not disturb. */
    byte[] key(String text) {
        return collator.getCollationKey(text).toByteArray();
    }
}
