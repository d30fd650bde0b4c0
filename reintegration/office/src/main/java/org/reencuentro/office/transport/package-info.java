/** Going home, as staff see it: terminals, routes and their timetable. */
package org.reencuentro.office.transport;
