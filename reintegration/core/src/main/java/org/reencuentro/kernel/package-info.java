/** What every room needs and no room owns: identifiers, time, problems, languages, sealing, the outbox. No business nouns. */
package org.reencuentro.kernel;
