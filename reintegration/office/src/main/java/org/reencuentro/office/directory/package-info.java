/** The service directory: what each organisation offers, to look up, to keep and to confirm. */
package org.reencuentro.office.directory;
