package org.reencuentro.office.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.reencuentro.kernel.Problem;

/** A form that cannot be taken apart, or is longer than the server takes, is the sender's fault and not ours. */
@Provider
public class UnreadableForms implements ReaderInterceptor {
    /** What is longer than this may have been cut off by the server while it was read. */
    static final long LONG_BYTES = 6 * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext form) throws IOException {
        try {
            return form.proceed();
        } catch (WebApplicationException | Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw refusal(form.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH), unreadable);
        }
    }

    private static ClientErrorException refusal(String length, Exception unreadable) {
        boolean tooLong = length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > LONG_BYTES;
        return tooLong
                ? new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, unreadable)
                : new BadRequestException(unreadable);
    }
}
