/** What {@code ./reencuentro bench people} measures in the server. */
package org.reencuentro.it.people;
