/** Where documents go. Nothing half-written ever stands under its final name. */
package registrar.sink;
