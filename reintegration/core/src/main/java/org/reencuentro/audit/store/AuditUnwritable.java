package org.reencuentro.audit.store;

import java.sql.SQLException;

/** The database does not take or give the audit; whatever wanted to be written down is not done. */
public class AuditUnwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AuditUnwritable(SQLException cause) {
        super("The audit cannot be written or read", cause);
    }
}
