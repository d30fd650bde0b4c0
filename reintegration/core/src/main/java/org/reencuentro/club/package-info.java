/** Self-help groups, such as Club Migrantes: when they meet, who has a seat, who came. Nothing of what is said. */
package org.reencuentro.club;
