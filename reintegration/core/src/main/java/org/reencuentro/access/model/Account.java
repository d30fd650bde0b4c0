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
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AccountState;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Role;

/** The account of one person of staff or of a partner. */
@Entity
@Table(name = "account")
public class Account {
    /** After this long without a sign-in a partner's account is closed. */
    public static final Duration DORMANT = Duration.ofDays(30);

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

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "may_export")
    private boolean mayExport;

    private boolean demonstration;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Version
    private int version;

    protected Account() {}

    /**
     * An account for somebody who has not come yet.
     *
     * @param organisation given exactly for partners
     */
    public static Account invite(UUID id, String email, String name, Role role, UUID organisation) {
        Account account = new Account();
        account.id = id;
        account.email = email;
        account.name = name;
        account.language = Language.ES;
        account.state = AccountState.INVITED;
        account.become(role, organisation);
        return account;
    }

    /** An active account of an invented person. */
    public static Account ofDemonstration(
            UUID id, String email, String name, Role role, UUID organisation, Instant now) {
        Account account = invite(id, email, name, role, organisation);
        account.demonstration = true;
        account.mayExport = role == Role.SUPERVISOR;
        account.begin(now);
        return account;
    }

    private void become(Role newRole, UUID newOrganisation) {
        if (!newRole.account() || newRole.partner() != (newOrganisation != null)) {
            throw new IllegalArgumentException("Partners, and only they, belong to an organisation: " + newRole);
        }
        role = newRole;
        organisation = newOrganisation;
    }

    /**
     * Gives it another role and other rights.
     *
     * @param newOrganisation given exactly for partners
     */
    public void move(Role newRole, UUID newOrganisation, boolean export) {
        become(newRole, newOrganisation);
        mayExport = export;
    }

    /** Its person has come, and signs in from now on. */
    public void begin(Instant now) {
        if (state == AccountState.DISABLED) {
            throw new Problem(AccessProblem.ACCOUNT_NOT_OPEN);
        }
        state = AccountState.ACTIVE;
        seenAt = now;
    }

    /** Its person chooses how to be called. */
    public void call(String chosen) {
        name = chosen;
    }

    /** Closes it; a closed one stays closed. */
    public void disable() {
        state = AccountState.DISABLED;
    }

    /** Opens a closed one again: as it was, or as invited when nobody had come yet. */
    public void enable(boolean came, Instant now) {
        if (state == AccountState.DISABLED) {
            state = came ? AccountState.ACTIVE : AccountState.INVITED;
            seenAt = now;
        }
    }

    /** Its person has signed in. */
    public void see(Instant now) {
        seenAt = now;
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

    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    public Language language() {
        return language;
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

    /** When its person last signed in, or it was opened again; empty before they came. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }
}
