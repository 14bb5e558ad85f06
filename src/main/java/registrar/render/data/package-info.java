/**
 * CSV and JSON: bare values under the stable keys of docs/rules.md, section 8. Rows are streamed, never held.
 */
package registrar.render.data;
