package registrar.setting;

import static java.util.Objects.requireNonNull;

/** A key or password. It never prints itself; {@link #reveal} is called where it leaves the process and nowhere else. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Surrounding white space, such as a file's last line break, is not part of a secret. */
    public static Secret of(String value) {
        String stripped = requireNonNull(value).strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("A secret must not be empty");
        }
        return new Secret(stripped);
    }

    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
