/** A caseworker's day: what is due, who asked in the hall, the person's case, and asking partners for help. */
package org.reencuentro.office.casework;
