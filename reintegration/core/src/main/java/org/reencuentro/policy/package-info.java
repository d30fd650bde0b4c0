/** Who may do what: the one place that decides, and the table it decides by. */
package org.reencuentro.policy;
