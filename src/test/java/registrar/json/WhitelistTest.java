package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WhitelistTest {
    private final Set<Class<?>> records = new LinkedHashSet<>();
    private final Set<String> names = new TreeSet<>();

    /** Everything Jackson is asked to fill, found from where it begins. */
    private void visit(Type type) {
        if (type instanceof ParameterizedType list) {
            visit(list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> record && record.isRecord() && records.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                names.add(component.getName());
                visit(component.getGenericType());
            }
        }
    }

    private void visitAll() {
        visit(ProfileJson.class);
        visit(PageInfoJson.class);
        records.remove(ProfileJson.CustomFields.class);
        records.remove(Kept.class);
    }

    /** Said on the type itself, unknown members are skipped while they are bytes; see docs/decisions/0001. */
    @Test
    void everyRecordIgnoresWhatItDoesNotName() {
        visitAll();
        assertThat(records).hasSizeGreaterThan(12).allSatisfy(record -> {
            JsonIgnoreProperties ignored = record.getAnnotation(JsonIgnoreProperties.class);
            assertThat(ignored).as(record.getSimpleName()).isNotNull();
            assertThat(ignored.ignoreUnknown()).as(record.getSimpleName()).isTrue();
        });
    }

    @Test
    void nothingSensitiveIsNamed() {
        visitAll();
        assertThat(names)
                .contains("id", "purchasedCourses")
                .doesNotContain(
                        "secretKey",
                        "sso",
                        "stripeCustomerId",
                        "address1",
                        "address2",
                        "city",
                        "state",
                        "zipCode",
                        "country",
                        "telephone",
                        "phone",
                        "shippingName",
                        "bio",
                        "asset",
                        "balance",
                        "notificationEmails");
    }
}
