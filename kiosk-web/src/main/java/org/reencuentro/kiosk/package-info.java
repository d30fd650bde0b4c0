/**
 * The touchscreen in the hall: a static shell of screens, and the small API they ask. It knows the person only by what
 * they enter and keeps none of it; everything is decided by the use cases of the core.
 */
package org.reencuentro.kiosk;
