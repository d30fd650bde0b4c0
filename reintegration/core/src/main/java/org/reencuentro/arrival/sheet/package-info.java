/** Tables out of files that nobody vouches for: CSV and XLSX, each within limits of bytes, rows, columns and time. */
package org.reencuentro.arrival.sheet;
