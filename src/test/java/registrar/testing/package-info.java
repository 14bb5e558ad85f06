/** What tests share: builders of what a source supplies, named people, and doubles made by hand. */
package registrar.testing;
