/**
 * Main and the wiring: reads the settings, builds the objects once and hands them to each other. The only room that
 * knows all others.
 */
package registrar.app;
