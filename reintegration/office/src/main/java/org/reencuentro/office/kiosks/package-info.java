/** The touchscreens of the hall: which device is which, and the end of it. */
package org.reencuentro.office.kiosks;
