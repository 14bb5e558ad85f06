package registrar.testing;

import java.util.Optional;
import registrar.learner.Course;

/** Builds a course; what is not said is not supplied. */
public final class CourseBuilder {
    private final String id;
    private Optional<String> title = Optional.empty();
    private Optional<String> groupTitle = Optional.empty();
    private boolean sessionIsTitled;
    private Optional<String> slug = Optional.empty();
    private Optional<String> sku = Optional.empty();
    private Optional<String> status = Optional.empty();
    private Optional<String> kind = Optional.empty();

    private CourseBuilder(String id) {
        this.id = id;
    }

    public static CourseBuilder course(String id) {
        return new CourseBuilder(id);
    }

    /** A course whose id is {@code course-<sku>}. */
    public static Course course(String sku, String title) {
        return course("course-" + sku).sku(sku).title(title).build();
    }

    public CourseBuilder title(String text) {
        title = Optional.of(text);
        return this;
    }

    public CourseBuilder groupTitle(String text) {
        groupTitle = Optional.of(text);
        return this;
    }

    /** The session has a title of its own. */
    public CourseBuilder titledSession(String text) {
        sessionIsTitled = true;
        return title(text);
    }

    public CourseBuilder slug(String text) {
        slug = Optional.of(text);
        return this;
    }

    public CourseBuilder sku(String text) {
        sku = Optional.of(text);
        return this;
    }

    public CourseBuilder status(String text) {
        status = Optional.of(text);
        return this;
    }

    public CourseBuilder kind(String text) {
        kind = Optional.of(text);
        return this;
    }

    public Course build() {
        return new Course(id, title, groupTitle, sessionIsTitled, slug, sku, status, kind);
    }
}
