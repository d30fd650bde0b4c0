package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AccountState;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.Client;
import org.reencuentro.access.Invitations;
import org.reencuentro.access.IssuedLink;
import org.reencuentro.access.NewsView;
import org.reencuentro.access.OwnAccount;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Requests;

/** From a link to a session with a second factor, and what does not lead there. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {
    private static final Client CLIENT = Newcomers.CLIENT;
    private static final String PASSWORD = Newcomers.PASSWORD;

    @Inject
    Given given;

    @Inject
    Newcomers newcomers;

    @Inject
    Accounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    SignIns signIns;

    @Inject
    Access access;

    @Inject
    OwnAccount own;

    @Inject
    Requests requests;

    @Resource
    ManagedExecutorService threads;

    private Subject administrator;
    private String address;

    @BeforeEach
    void somebodyLooksAfterAccounts() {
        administrator = given.staff(Role.ADMINISTRATOR);
        address = Given.unique() + "@test.example";
    }

    private static ProblemCode refusal(Supplier<?> attempt) {
        return assertThrows(Problem.class, attempt::get).code();
    }

    private IssuedLink invited(Role role) {
        return newcomers.invited(address, role);
    }

    private SignedIn arrived(IssuedLink link) {
        return newcomers.arrived(link);
    }

    private SessionView session(SignedIn signedIn) {
        return newcomers.session(signedIn);
    }

    @Test
    void aLinkOpensOnceAndLeadsToASessionThatOpensOnlyOnesOwnAccount() {
        IssuedLink link = invited(Role.CASEWORKER);
        SignedIn luz = arrived(link);
        assertEquals(Strength.PASSWORD, session(luz).subject().strength());
        assertEquals(
                PolicyProblem.SECOND_FACTOR_NEEDED,
                refusal(() -> Callers.as(session(luz).subject(), () -> requests.countOpen())));
        assertEquals(
                AccessProblem.LINK_VOID, refusal(() -> invitations.accept(link.token(), "Luz", "", PASSWORD, CLIENT)));
        assertEquals(Optional.empty(), invitations.look(link.token()));
        assertEquals(Optional.empty(), invitations.look("0".repeat(64)));
    }

    @Test
    void ofTwoWhoOpenALinkAtOnceOneComesIn() throws Exception {
        IssuedLink link = invited(Role.CASEWORKER);
        List<Future<Boolean>> tried = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tried.add(threads.submit(() -> {
                try {
                    return invitations
                            .accept(link.token(), "Luz", "", PASSWORD, CLIENT)
                            .isPresent();
                } catch (Problem late) {
                    return false;
                }
            }));
        }
        int in = 0;
        for (Future<Boolean> each : tried) {
            in += each.get() ? 1 : 0;
        }
        assertEquals(1, in);
    }

    @Test
    void onlyTheNewestLinkOpens() {
        IssuedLink first = invited(Role.CASEWORKER);
        IssuedLink second = Callers.as(administrator, () -> accounts.issueLink(first.account()));
        assertEquals(Optional.empty(), invitations.look(first.token()));
        assertTrue(invitations.look(second.token()).isPresent());
        Callers.as(administrator, () -> accounts.disable(first.account()));
        assertEquals(Optional.empty(), invitations.look(second.token()));
    }

    @Test
    void anAddressIsInvitedOnceAndPartnersOnlyWithAnOrganisation() {
        invited(Role.CASEWORKER);
        assertEquals(AccessProblem.ADDRESS_NOT_INVITABLE, refusal(() -> invited(Role.SUPERVISOR)));
        address = Given.unique() + "@test.example";
        assertEquals(AccessProblem.ROLE_NOT_GIVABLE, refusal(() -> invited(Role.PARTNER_COORDINATOR)));
        assertEquals(AccessProblem.ROLE_NOT_GIVABLE, refusal(() -> invited(Role.PARTNER_MEMBER)));
        assertEquals(AccessProblem.ROLE_NOT_GIVABLE, refusal(() -> invited(Role.SYSTEM)));
        address = "no address";
        assertEquals(AccessProblem.ADDRESS_MALFORMED, refusal(() -> invited(Role.CASEWORKER)));
    }

    @Test
    void closingEndsTheSessionAndTheSignIn() {
        SignedIn luz = arrived(invited(Role.CASEWORKER));
        UUID id = luz.account().id();
        Callers.as(administrator, () -> accounts.disable(id));
        assertEquals(Optional.empty(), access.session(luz.token()));
        assertEquals(AccessProblem.SIGN_IN_WRONG, refusal(() -> signIns.withPassword(address, PASSWORD, CLIENT)));
        Callers.as(administrator, () -> accounts.enable(id));
        assertEquals(
                AccountState.ACTIVE,
                Callers.as(administrator, () -> accounts.account(id)).state());
        assertInstanceOf(SignedIn.class, signIns.withPassword(address, PASSWORD, CLIENT));
    }

    @Test
    void anotherRoleEndsTheSessionAndIsTold() {
        SignedIn luz = arrived(invited(Role.CASEWORKER));
        Callers.as(
                administrator,
                () -> accounts.change(luz.account().id(), Role.ANALYST, Optional.empty(), Set.of(), true));
        assertEquals(Optional.empty(), access.session(luz.token()));
        SignedIn again = (SignedIn) signIns.withPassword(address, PASSWORD, CLIENT);
        assertTrue(again.news());
        Subject analyst = session(again).subject();
        assertEquals(Role.ANALYST, analyst.role());
        assertTrue(analyst.mayExport());
        assertEquals(
                List.of(NewsView.Kind.ROLE_CHANGED),
                Callers.as(analyst, () -> own.news()).stream()
                        .map(NewsView::kind)
                        .toList());
        Callers.as(analyst, () -> own.newsRead());
        assertEquals(List.of(), Callers.as(analyst, () -> own.news()));
    }

    @Test
    void nobodyLooksAfterTheOwnAccount() {
        UUID self = administrator.account();
        assertEquals(PolicyProblem.NOT_ALLOWED, refusal(() -> {
            Callers.as(administrator, () -> accounts.disable(self));
            return null;
        }));
    }

    @Test
    void coordinatorsLookAfterTheirMembersAndNobodyElse() {
        UUID organisation = given.organisation();
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        IssuedLink member = Callers.as(coordinator, () -> accounts.inviteMember(address, "Rosa"));
        assertEquals(
                List.of(member.account()),
                Callers.as(coordinator, () -> accounts.list()).stream()
                        .map(row -> row.account().id())
                        .toList());
        Subject stranger = given.partner(Role.PARTNER_COORDINATOR, given.organisation());
        assertEquals(
                AccessProblem.ACCOUNT_UNKNOWN,
                refusal(() -> Callers.as(stranger, () -> accounts.issueLink(member.account()))));
    }
}
