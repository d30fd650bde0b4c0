/** The people who come back: their names as they write them, when they were born as far as known, and where home is. */
package org.reencuentro.person;
