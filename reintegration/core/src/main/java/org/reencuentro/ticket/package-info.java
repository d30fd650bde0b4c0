/** The ticket a person leaves a kiosk or a phone with: a public number, a picture word, and a PIN that only they know. */
package org.reencuentro.ticket;
