/**
 * The made-up people in {@code samples/} through the whole program: what every document says, in every format, stands in
 * {@code samples/expected}. samples/README.md says how those files are brought up to date.
 */
package registrar.golden;
