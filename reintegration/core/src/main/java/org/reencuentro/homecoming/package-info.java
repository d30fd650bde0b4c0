/** People on their way home: who left with whom, and whether they arrived. */
package org.reencuentro.homecoming;
