/** Pages of what is handed out in a hall. */
package org.reencuentro.office.relief;
