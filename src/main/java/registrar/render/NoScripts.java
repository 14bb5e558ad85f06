package registrar.render;

import java.io.Writer;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;

/** Documents hold no scripts; the engine's own way of writing values into them would load a JSON library at every start. */
final class NoScripts implements IStandardJavaScriptSerializer {
    @Override
    public void serializeValue(Object object, Writer writer) {
        throw new TemplateProcessingException("expected no values inside scripts, since documents run none");
    }
}
