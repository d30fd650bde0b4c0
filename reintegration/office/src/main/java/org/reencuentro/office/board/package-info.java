/** The live board of the hall: what each line is doing and who waits for a person. */
package org.reencuentro.office.board;
