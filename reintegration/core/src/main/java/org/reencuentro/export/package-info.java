/** Lists taken out of the application: by few, of no more than needed, and never unnoticed. */
package org.reencuentro.export;
