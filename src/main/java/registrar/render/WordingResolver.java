package registrar.render;

import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import registrar.document.Value;

/** Lets templates write {@code #{some.key(${value})}}; an unknown key is an error. */
final class WordingResolver implements IMessageResolver {
    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        Wording wording = (Wording) context.getVariable(Templates.WORDING);
        return Printable.of(wording.text(key, values(arguments)));
    }

    private static List<Value> values(Object[] arguments) {
        var values = new ArrayList<Value>();
        if (arguments != null) {
            for (Object argument : arguments) {
                values.add(value(argument));
            }
        }
        return values;
    }

    private static Value value(Object argument) {
        if (argument instanceof Printed printed) {
            return printed.value();
        }
        return argument instanceof Long || argument instanceof Integer
                ? new Value.Count(((Number) argument).longValue())
                : new Value.Text(String.valueOf(argument));
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        throw new IllegalStateException("Texts are found or refused before: " + key);
    }

    @Override
    public String getName() {
        return "wording";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }
}
