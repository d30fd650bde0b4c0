/** Signing in and out, and choosing the language. */
package org.reencuentro.office.session;
