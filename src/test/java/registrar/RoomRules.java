package registrar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rules of docs/architecture.md about rooms, for the rooms below one root package. */
final class RoomRules {

    /** Left to right: a room may use those before it. */
    static final List<String> ROOMS = List.of(
            "failure",
            "setting",
            "learner",
            "record",
            "document",
            "report",
            "typeset",
            "json",
            "store",
            "fetch",
            "render",
            "sink",
            "register",
            "export",
            "mail",
            "schedule",
            "web",
            "sandbox",
            "cli",
            "app");

    /** Where each library is at home. One that is missing here is at home nowhere. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("tools.jackson", "json"),
            Map.entry("com.fasterxml.jackson", "json"),
            Map.entry("java.sql", "store"),
            Map.entry("org.jdbi", "store"),
            Map.entry("org.flywaydb", "store"),
            Map.entry("org.sqlite", "store"),
            Map.entry("org.postgresql", "store"),
            Map.entry("okhttp3", "fetch"),
            Map.entry("okio", "fetch"),
            Map.entry("kotlin", "fetch"),
            Map.entry("io.github.bucket4j", "fetch"),
            Map.entry("org.thymeleaf", "render"),
            Map.entry("org.apache.poi", "render.xlsx"),
            Map.entry("org.apache.xmlbeans", "render.xlsx"),
            Map.entry("org.openxmlformats", "render.xlsx"),
            Map.entry("com.openhtmltopdf", "render.pdf"),
            Map.entry("org.apache.pdfbox", "render.pdf"),
            Map.entry("org.apache.fontbox", "render.pdf"),
            Map.entry("org.apache.xmpbox", "render.pdf"),
            Map.entry("org.apache.batik", "render.pdf"),
            Map.entry("com.ibm.icu", "export"),
            Map.entry("com.google.zxing", "render.pdf"),
            Map.entry("jakarta.mail", "mail"),
            Map.entry("org.eclipse.angus", "mail"),
            Map.entry("com.github.kagkarlsson", "schedule"),
            Map.entry("com.sun.net.httpserver", "sandbox"),
            Map.entry("picocli", "cli"));

    private static final List<String> JDK = List.of("java", "javax", "org.w3c.dom", "org.xml.sax");
    private static final String LOGGING = "org.slf4j";
    private static final int FIRST_IMPURE = ROOMS.indexOf("json");

    private static final Pattern FILES_AND_NETWORK = Pattern.compile(
            "java\\.io\\.(File.*|RandomAccessFile)|java\\.nio\\.(file|channels)\\..*|java\\.net\\.(http\\..*|(?!URI|URL(En|De)coder).*)"
                    + "|javax\\.net\\..*|java\\.lang\\.Process.*");
    private static final Pattern CHANCE_AND_MACHINE = Pattern.compile("java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.time\\..*\\.now\\((?!java\\.time\\.Clock\\)).*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty).*"
            + "|java\\.lang\\.Math\\.random.*|java\\.util\\.UUID\\.randomUUID.*"
            + "|java\\.util\\.Date\\.<init>\\(\\)|java\\.util\\.Random\\.<init>\\(\\)"
            + "|java\\.security\\.SecureRandom\\.<init>.*");
    private static final Pattern DEFAULTS = Pattern.compile("java\\.util\\.Locale\\.getDefault.*"
            + "|java\\.time\\.ZoneId\\.systemDefault.*|java\\.util\\.TimeZone\\.getDefault.*"
            + "|java\\.nio\\.charset\\.Charset\\.defaultCharset.*"
            + "|java\\.lang\\.String\\.(format\\(java\\.lang\\.String.*|formatted.*|to(Low|Upp)erCase\\(\\)|getBytes\\(\\))"
            + "|java\\.io\\.Print(Stream|Writer)\\.(format|printf)\\(java\\.lang\\.String.*"
            + "|java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern\\(java\\.lang\\.String\\)|ofLocalized.*)"
            + "|java\\.text\\.(NumberFormat|Collator)\\.get\\w*Instance\\(\\)|java\\.text\\.DecimalFormat\\.<init>\\(.*String\\)"
            + "|java\\.text\\.MessageFormat\\.(format.*|<init>\\(java\\.lang\\.String\\))"
            + "|java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)"
            + "|java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)");

    private static final Pattern VAGUE_NAME =
            Pattern.compile("Default\\p{Lu}.*|.*(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Impl)");
    private static final Pattern VAGUE_PACKAGE = Pattern.compile("(.*\\.)?(utils?|helpers?|common|misc|impl|internal)");

    private final String root;

    RoomRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(
                everyClassIsInARoom(),
                importsPointLeft(),
                librariesStayAtHome(),
                theCoreIsPure(),
                nothingLeansOnTheMachinesDefaults(),
                namesSayWhatTheyAre());
    }

    ArchRule everyClassIsInARoom() {
        return eachClass("be in a room", (type, report) -> {
            if (!ROOMS.contains(room(place(type)))) {
                report.accept(type.getName() + " is in no room; the rooms are " + String.join(", ", ROOMS));
            }
        });
    }

    /**
     * A room uses itself and those left of it; inside a room a package uses its own parents, so neither its siblings
     * nor its children. Both are orders, so there can be no cycle.
     */
    ArchRule importsPointLeft() {
        return eachDependency("only use rooms to their left, and inside a room their own parents", (use, report) -> {
            if (isOurs(use.getTargetClass()) && !mayUse(place(use.getOriginClass()), place(use.getTargetClass()))) {
                report.accept(use.getDescription());
            }
        });
    }

    ArchRule librariesStayAtHome() {
        return eachDependency("use libraries only where they are at home", (use, report) -> {
            String library = use.getTargetClass().getPackageName();
            if (!isOurs(use.getTargetClass()) && !isAtHome(library, place(use.getOriginClass()))) {
                report.accept(use.getDescription());
            }
        });
    }

    ArchRule theCoreIsPure() {
        return eachClass("touch no file, network, clock or chance left of json", (type, report) -> {
            if (ROOMS.indexOf(room(place(type))) >= FIRST_IMPURE) {
                return;
            }
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                if (FILES_AND_NETWORK.matcher(use.getTargetClass().getName()).matches()) {
                    report.accept(use.getDescription());
                }
            }
            forbid(CHANCE_AND_MACHINE, type, report);
        });
    }

    ArchRule nothingLeansOnTheMachinesDefaults() {
        return eachClass("name locale, zone and character set", (type, report) -> forbid(DEFAULTS, type, report));
    }

    ArchRule namesSayWhatTheyAre() {
        return eachClass("have a name that says what it is", (type, report) -> {
            if (VAGUE_NAME.matcher(type.getSimpleName()).matches()
                    || VAGUE_PACKAGE.matcher(place(type)).matches()) {
                report.accept(type.getName() + " has a name that would fit anything");
            }
        });
    }

    private static void forbid(Pattern calls, JavaClass type, Consumer<String> report) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (calls.matcher(access.getTarget().getFullName()).matches()) {
                report.accept(access.getDescription());
            }
        }
    }

    private static boolean mayUse(String from, String to) {
        if (room(from).equals(room(to))) {
            return isWithin(to, from);
        }
        return ROOMS.indexOf(room(to)) < ROOMS.indexOf(room(from));
    }

    private static boolean isAtHome(String library, String place) {
        if (JDK.stream().anyMatch(jdk -> isWithin(jdk, library)) && !isWithin("java.sql", library)) {
            return true;
        }
        if (isWithin(LOGGING, library)) {
            return ROOMS.indexOf(room(place)) >= FIRST_IMPURE;
        }
        return HOMES.entrySet().stream()
                .anyMatch(home -> isWithin(home.getKey(), library) && isWithin(home.getValue(), place));
    }

    private static boolean isWithin(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private boolean isOurs(JavaClass type) {
        return isWithin(root, type.getPackageName());
    }

    /** The package below the root: {@code render.pdf}, or nothing for the root itself. */
    private String place(JavaClass type) {
        String name = type.getPackageName();
        return name.length() > root.length() ? name.substring(root.length() + 1) : "";
    }

    private static String room(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }

    private ArchRule eachDependency(String what, BiConsumer<Dependency, Consumer<String>> check) {
        return eachClass(what, (type, report) -> {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                if (!use.getTargetClass().getPackageName().isEmpty()) {
                    check.accept(use, report);
                }
            }
        });
    }

    private ArchRule eachClass(String what, BiConsumer<JavaClass, Consumer<String>> check) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
        return classes().that().resideInAPackage(root + "..").should(condition);
    }
}
