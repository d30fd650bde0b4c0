/** Papers as PDF: what a printer that knows no browser prints, and what is sent on. */
package org.reencuentro.office.print;
