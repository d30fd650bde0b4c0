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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import org.reencuentro.door.Operators;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/**
 * Lets through what the method behind the address declares: everybody ({@link PermitAll}) or whoever might do an
 * operation ({@link Door}). What is not declared is open to nobody. Who is not signed in is taken to the sign-in page;
 * who is, but may never do it, finds nothing there; who has not shown enough is led to where it can be shown. A screen
 * that was handed to somebody else leads nowhere but to what it was handed over for.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Guard implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private Visit visit;

    @Inject
    private Policy policy;

    @Override
    public void filter(ContainerRequestContext request) {
        visit.begin();
        Callers.become(visit.subject());
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Door door = method.getAnnotation(Door.class);
        if (door == null) {
            throw new NoSuchPage();
        }
        Role role = Callers.current().role();
        if (role == Role.VISITOR && !Operators.asked(request.getUriInfo().getPath())) {
            request.abortWith(unknownVisitor(request));
        } else if (visit.handedFor().isPresent() && !Callers.current().inScope(door.value())) {
            request.abortWith(Response.seeOther(URI.create("/pin")).build());
        } else if (!Policy.could(role, door.value())) {
            throw new NoSuchPage();
        } else {
            policy.requireShown(Callers.current(), door.value());
        }
    }

    private static Response unknownVisitor(ContainerRequestContext request) {
        if (Answers.machine(request.getUriInfo().getPath())) {
            throw new NotAuthorizedException(
                    Response.status(Response.Status.UNAUTHORIZED).build());
        }
        String next = request.getMethod().equals("GET")
                ? request.getUriInfo().getRequestUri().getRawPath()
                : Addresses.ofForm(request.getHeaderString("Referer")).getPath();
        URI signIn = UriBuilder.fromPath("/sign-in").queryParam("next", next).build();
        return Response.seeOther(signIn).build();
    }
}
