package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.access.AccountState;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.policy.Role;

/** The account of one person of staff or of a partner. Wrong passwords slow it down; they never lock it for good. */
@Entity
@Table(name = "account")
public class Account {
    private static final Duration SLOWEST = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String secret;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "may_export")
    private boolean mayExport;

    private boolean demonstration;
    private int failures;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Version
    private int version;

    protected Account() {}

    /**
     * A new, active account of an invented person.
     *
     * @param organisation given exactly for partners
     */
    public static Account ofDemonstration(
            UUID id, String email, String name, Role role, UUID organisation, String password) {
        if (!role.account() || role.partner() != (organisation != null)) {
            throw new IllegalArgumentException("Partners, and only they, belong to an organisation: " + role);
        }
        Account account = new Account();
        account.id = id;
        account.email = email;
        account.name = name;
        account.role = role;
        account.organisation = organisation;
        account.language = Language.ES;
        account.secret = SecretHash.of(password);
        account.state = AccountState.ACTIVE;
        account.demonstration = true;
        return account;
    }

    /**
     * Counts an attempt before its password is looked at, so that guessing in parallel gains nothing: the next may come
     * after 1 s, doubling with each failure from the third on, at most 15 min.
     *
     * @return whether this attempt may go on
     */
    public boolean beginAttempt(Instant now) {
        if (nextAttemptAt != null && now.isBefore(nextAttemptAt)) {
            return false;
        }
        failures++;
        if (failures > 2) {
            Duration wait = Duration.ofSeconds(1L << Math.min(failures - 3, 12));
            nextAttemptAt = now.plus(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait);
        }
        return true;
    }

    /** The attempt was right. */
    public void succeed() {
        failures = 0;
        nextAttemptAt = null;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public UUID organisation() {
        return organisation;
    }

    public Language language() {
        return language;
    }

    public String secret() {
        return secret;
    }

    public AccountState state() {
        return state;
    }

    public boolean mayExport() {
        return mayExport;
    }

    /** Whether its person is invented. */
    public boolean demonstration() {
        return demonstration;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
