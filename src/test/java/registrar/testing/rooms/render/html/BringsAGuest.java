package registrar.testing.rooms.render.html;

import org.apache.commons.io.output.NullOutputStream;

record BringsAGuest(NullOutputStream guest) {}
