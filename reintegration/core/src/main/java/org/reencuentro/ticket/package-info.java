/** The ticket a person leaves the kiosk with: a public number, a picture word, and a PIN that only they know. */
package org.reencuentro.ticket;
