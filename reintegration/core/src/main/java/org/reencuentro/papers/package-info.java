/** Identity papers that people need again: why, which step, until when, and help with what they cost. */
package org.reencuentro.papers;
