/** Pages of who left for home and whether they arrived. */
package org.reencuentro.office.homecoming;
