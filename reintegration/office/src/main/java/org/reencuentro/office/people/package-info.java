/** Registering people, what is known of each of them, their families, and what they agreed to. */
package org.reencuentro.office.people;
