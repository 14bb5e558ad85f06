package registrar.json;

/** Text that UTF-8 can hold: what JSON escapes or sources leave as half a surrogate pair becomes U+FFFD. */
final class WholeText {
    private WholeText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repair(text);
            }
        }
        return text;
    }

    private static String repair(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
