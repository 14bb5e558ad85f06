package registrar.cli;

/** A number with its noun, in the right form. */
public final class Counted {
    private Counted() {}

    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
