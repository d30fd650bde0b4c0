package org.reencuentro.kernel;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/** What EclipseLink is told when the application starts. */
public class SessionSettings implements SessionCustomizer {
    /**
     * How many queries EclipseLink keeps ready; more than there are. Of its 200 those that come round in turn would be read
     * and turned into SQL anew at every use.
     */
    private static final int QUERIES_KEPT = 2_000;

    @Override
    public void customize(Session session) {
        session.getProject().setJPQLParseCacheMaxSize(QUERIES_KEPT);
        InsertOrder.tell(session);
    }
}
