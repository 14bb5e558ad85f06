package registrar.json;

/** The event feeds that add what profiles lack. Each is optional: a tenant may not offer it. */
public enum Feed {
    /** Enrolments, changes of status, grants of certificates. */
    COURSE_ACTION("courseAction"),
    COURSE_COMPLETION("courseCompletion"),
    AWARD("award"),
    COURSE_CERTIFICATE("courseCertificate");

    private final String path;

    Feed(String path) {
        this.path = path;
    }

    /** The last part of its address, {@code /events/<path>}. */
    public String path() {
        return path;
    }
}
