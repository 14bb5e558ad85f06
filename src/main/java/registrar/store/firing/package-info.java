/** Which instants of which schedules were carried out, by whom and with what result; each once, by its fire key. */
package registrar.store.firing;
