package org.reencuentro.office.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.reencuentro.access.AccountView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/**
 * Lets through what the method behind the address declares: everybody ({@link PermitAll}) or whoever might do an
 * operation ({@link Door}). What is not declared is open to nobody. Who is not signed in is taken to the sign-in page;
 * who is, but may never do it, finds nothing there; who has not shown enough is led to where it can be shown.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Guard implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private Visit visit;

    @Inject
    private Operators operators;

    @Inject
    private Policy policy;

    @Override
    public void filter(ContainerRequestContext request) {
        visit.begin();
        Optional<AccountView> account = visit.account();
        Callers.become(visit.subject());
        account.ifPresent(found -> request.setSecurityContext(new Signed(found, request.getSecurityContext())));
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Door door = method.getAnnotation(Door.class);
        if (door == null) {
            throw new NoSuchPage();
        }
        if (operators.asked(request.getUriInfo().getPath())) {
            admitOperator(door);
        } else if (visit.subject().role() == Role.VISITOR) {
            request.abortWith(unknownVisitor(request));
        } else if (!Policy.could(visit.subject().role(), door.value())) {
            throw new NoSuchPage();
        } else {
            policy.requireShown(visit.subject(), door.value());
        }
    }

    /** No account opens the operator's doors, whatever its role, and the operator opens no others. */
    private void admitOperator(Door door) {
        if (!operators.knows() || !Policy.could(Role.OPERATOR, door.value())) {
            throw new NoSuchPage();
        }
        Callers.become(Subject.operator());
    }

    private static Response unknownVisitor(ContainerRequestContext request) {
        if (Answers.machine(request.getUriInfo().getPath())) {
            throw new NotAuthorizedException(
                    Response.status(Response.Status.UNAUTHORIZED).build());
        }
        String next = request.getMethod().equals("GET")
                ? request.getUriInfo().getRequestUri().getRawPath()
                : "/";
        URI signIn = UriBuilder.fromPath("/sign-in").queryParam("next", next).build();
        return Response.seeOther(signIn).build();
    }

    private record Signed(AccountView account, SecurityContext before) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> account.id().toString();
        }

        @Override
        public boolean isUserInRole(String role) {
            return account.role().name().equals(role);
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "session";
        }
    }
}
