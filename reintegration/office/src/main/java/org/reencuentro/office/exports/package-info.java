/** Taking lists out: asking, deciding about others', taking. */
package org.reencuentro.office.exports;
