package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.access.Access;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.AuthenticatorSetUp;
import org.reencuentro.access.Client;
import org.reencuentro.access.Invitations;
import org.reencuentro.access.IssuedLink;
import org.reencuentro.access.NewAccount;
import org.reencuentro.access.OwnFactors;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignedIn;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;

/** People of staff who come in by a link. */
@Dependent
public class Newcomers {
    static final Client CLIENT = new Client("Test", Optional.empty());
    static final String PASSWORD = "cuatro tejas rojas al sol";

    @Inject
    Given given;

    @Inject
    Accounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    OwnFactors factors;

    @Inject
    Access access;

    /** A link for somebody who will work in the hall. */
    IssuedLink invited(String address, Role role) {
        NewAccount luz = new NewAccount(
                address, "Luz", role, Optional.empty(), Set.of(given.hall().id()), false);
        return Callers.as(given.staff(Role.ADMINISTRATOR), () -> accounts.invite(luz));
    }

    /** Uses a link and chooses the password. */
    SignedIn arrived(IssuedLink link) {
        return invitations.accept(link.token(), "Luz", "", PASSWORD, CLIENT).orElseThrow();
    }

    SessionView session(SignedIn signedIn) {
        return access.session(signedIn.token()).orElseThrow();
    }

    /** Sets an authenticator app up; the session's new token. */
    String authenticator(SessionView session) {
        return Callers.as(session.subject(), () -> {
            AuthenticatorSetUp setUp = factors.beginAuthenticator();
            String code = new CodeApp(setUp.text()).code(0);
            return factors.confirmAuthenticator(setUp.sealed(), code, session, CLIENT)
                    .token();
        });
    }
}
