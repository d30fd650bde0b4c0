package org.reencuentro.office.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/**
 * A method that takes answers of a form takes a plain form and nothing else. RESTEasy would also take them from the parts
 * of another kind of body, and then leaves out the defaults that the method relies on.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class FormsOnly implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null
                && !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                && Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(FormsOnly::answers)) {
            throw new NotSupportedException();
        }
    }

    private static boolean answers(Parameter parameter) {
        return parameter.isAnnotationPresent(FormParam.class)
                || parameter.isAnnotationPresent(BeanParam.class)
                || parameter.getType() == MultivaluedMap.class;
    }
}
