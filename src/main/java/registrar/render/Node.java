package registrar.render;

import java.util.Collection;

/** What a template may walk into by name. Nothing else can be reached from a template. */
interface Node {
    /** @throws UnknownNameException when there is no such name here */
    Object get(String name);

    /** The names there are, for messages. */
    Collection<String> names();
}
