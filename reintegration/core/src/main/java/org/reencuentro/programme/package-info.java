/** The reintegration programme after the hall: follow-up in the home community for six months. */
package org.reencuentro.programme;
