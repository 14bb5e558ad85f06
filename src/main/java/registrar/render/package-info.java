/** From the document tree to bytes; one sub-room a format, and the templates and wordings that PDF and HTML share. */
package registrar.render;
