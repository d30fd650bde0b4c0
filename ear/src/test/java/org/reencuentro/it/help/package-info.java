/** What the help to a million people costs: lists by the day they are due, and trips looked up. */
package org.reencuentro.it.help;
