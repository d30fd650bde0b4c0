/** Timetables as they are kept. */
package org.reencuentro.transport.model;
