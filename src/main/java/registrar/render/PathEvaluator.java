package registrar.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates what stands between <code>${</code> and <code>}</code>: a path of names such as {@code learner.name} or
 * {@code row['issued']}. Comparing and combining is done outside the braces by the template language. So a template
 * reaches the {@link Node}s it was given and nothing else, whatever it says.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {
    private static final Pattern STEP = Pattern.compile("\\G(?:(?:^|\\.)([A-Za-z_][A-Za-z0-9_-]*)|\\['([^']+)'])");

    private final Map<String, List<String>> parsed = new ConcurrentHashMap<>();

    @Override
    public Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        // what the language puts for the missing second half of a ? :
        if (expression.getExpression().equals("null")) {
            return null;
        }
        List<String> path = parsed.computeIfAbsent(expression.getExpression().strip(), PathEvaluator::parse);
        boolean selected = expression.getUseSelectionAsRoot()
                && context instanceof ITemplateContext template
                && template.hasSelectionTarget();
        Object at = selected ? ((ITemplateContext) context).getSelectionTarget() : start(context, path.get(0));
        for (String name : selected ? path : path.subList(1, path.size())) {
            at = step(at, name);
        }
        return at;
    }

    private static Object start(IExpressionContext context, String name) {
        if (!context.containsVariable(name) || name.equals(Templates.WORDING)) {
            throw new UnknownNameException(name, context.getVariableNames());
        }
        return context.getVariable(name);
    }

    private static Object step(Object at, String name) {
        if (at instanceof Node node) {
            return node.get(name);
        }
        if (at instanceof IterationStatusVar status) {
            return status(status, name);
        }
        throw new UnknownNameException(name, "text", List.of());
    }

    private static Object status(IterationStatusVar status, String name) {
        return switch (name) {
            case "index" -> status.getIndex();
            case "count" -> status.getCount();
            case "first" -> status.isFirst();
            case "last" -> status.hasSize() && status.isLast();
            case "odd" -> status.isOdd();
            case "even" -> status.isEven();
            default ->
                throw new UnknownNameException(
                        name, "status", List.of("index", "count", "first", "last", "odd", "even"));
        };
    }

    private static List<String> parse(String expression) {
        var path = new ArrayList<String>();
        Matcher step = STEP.matcher(expression);
        int end = 0;
        while (step.find()) {
            path.add(step.group(1) != null ? step.group(1) : step.group(2));
            end = step.end();
        }
        if (path.isEmpty() || end != expression.length()) {
            throw new TemplateProcessingException(
                    "expected names with dots between them, such as ${learner.name}, found ${" + expression
                            + "}; compare and combine outside of the braces");
        }
        return List.copyOf(path);
    }
}
