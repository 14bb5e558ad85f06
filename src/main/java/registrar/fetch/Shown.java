package registrar.fetch;

/** Text of others in our messages: on one line, without control characters, not too long. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    public static String of(String text) {
        String clean =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
