/**
 * Paper: templates become PDF through openhtmltopdf, with our fonts and nothing from outside.
 *
 * <p>What that engine cannot do is written down in docs/decisions/0003-pdf-engine.md. It stays behind {@link
 * registrar.render.Renderer}, so that another may take its place.
 */
package registrar.render.pdf;
