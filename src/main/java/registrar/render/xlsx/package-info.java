/**
 * Workbooks. POI builds a skeleton with styles, tables, conditional formats and charts and fills the small sheets; the
 * rows of the large ones are streamed into its package (docs/decisions/0005-workbooks.md).
 */
package registrar.render.xlsx;
