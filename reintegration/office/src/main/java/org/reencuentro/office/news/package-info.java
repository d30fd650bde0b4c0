/** Tells open pages what has changed in their halls, and interrupts them for an emergency. */
package org.reencuentro.office.news;
