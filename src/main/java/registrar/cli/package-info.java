/**
 * The command line as an object: streams, environment and clock come in, an exit code comes out. What commands need
 * done is {@link registrar.cli.Registrar}, which the wiring implements.
 */
package registrar.cli;
