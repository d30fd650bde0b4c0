package org.reencuentro.telephony;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reencuentro.start.Start;

/** The first thing the server starts. Bean-managed, because a schema migration runs outside any transaction. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {
    @Inject
    private Start start;

    @PostConstruct
    void begin() {
        start.begin();
    }

    @PreDestroy
    void end() {
        start.end();
    }
}
