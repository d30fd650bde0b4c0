/** The arrival hall: its telephone lines and kiosks, what they are doing right now, and who in it asks for a person. */
package org.reencuentro.hall;
