package org.reencuentro.it.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import javax.sql.DataSource;

/** Writes very many rows beside the product, a piece in each transaction. */
@Dependent
public class Pieces {
    /** People or referrals of one transaction. */
    public static final int SIZE = 10_000;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    @Inject
    UserTransaction transaction;

    /** What is written in one transaction. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws Exception;
    }

    /** Writes it; a fault in between leaves nothing of it, and ends the test. */
    public void inOne(Work work) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        }
        transaction.commit();
    }
}
