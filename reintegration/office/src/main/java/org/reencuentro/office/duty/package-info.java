/** Who is on duty: the roster of a hall, and whose phone would ring now. */
package org.reencuentro.office.duty;
