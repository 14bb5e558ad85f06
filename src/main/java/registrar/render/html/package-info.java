/** Pages for the screen: self-contained, without scripts, readable in the light and in the dark. */
package registrar.render.html;
