/** Who looked at whom: the audit as supervisors read it, and as the operator has it checked. */
package org.reencuentro.oversight;
