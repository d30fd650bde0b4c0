/** What happens when the application wakes: database, lines, demonstration, deliveries and the recurring chores. */
package org.reencuentro.start;
