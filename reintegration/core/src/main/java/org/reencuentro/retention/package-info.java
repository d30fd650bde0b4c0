/** How long each kind of thing is kept, what becomes of it then, and what must be kept all the same. */
package org.reencuentro.retention;
