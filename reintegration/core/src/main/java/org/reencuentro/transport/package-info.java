/** Going home: terminals and routes as a timetable, and the next trip from a hall to where somebody lives. */
package org.reencuentro.transport;
