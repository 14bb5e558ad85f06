package registrar.testing.rooms.report;

import org.slf4j.Logger;

record Chatters(Logger log) {}
