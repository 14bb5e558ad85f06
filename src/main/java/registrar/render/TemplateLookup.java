package registrar.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Finds templates among {@link TemplateFiles} and nowhere else. */
final class TemplateLookup implements ITemplateResolver {
    private final TemplateFiles files;

    TemplateLookup(TemplateFiles files) {
        this.files = files;
    }

    static String fileName(String template) {
        return template + ".html";
    }

    @Override
    public TemplateResolution resolveTemplate(
            IEngineConfiguration configuration, String ownerTemplate, String template, Map<String, Object> attributes) {
        try {
            Optional<String> text = files.find(fileName(template));
            if (text.isEmpty()) {
                return null;
            }
            String prepared = new TemplateText(files).prepare(fileName(template), text.get());
            return new TemplateResolution(
                    new StringTemplateResource(prepared), TemplateMode.HTML, AlwaysValidCacheEntryValidity.INSTANCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return "templates";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }
}
