package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A hall in which an account works. */
@Entity
@Table(name = "account_hall")
@IdClass(AccountHall.Key.class)
public class AccountHall {
    @Id
    @Column(name = "account_id")
    private UUID account;

    @Id
    @Column(name = "hall_id")
    private UUID hall;

    protected AccountHall() {}

    public AccountHall(UUID account, UUID hall) {
        this.account = account;
        this.hall = hall;
    }

    public UUID account() {
        return account;
    }

    public UUID hall() {
        return hall;
    }

    /** What tells two of them apart. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID account;
        private UUID hall;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.account.equals(account) && key.hall.equals(hall);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, hall);
        }
    }
}
