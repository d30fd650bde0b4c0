package org.reencuentro.office.news;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What has changed in one's halls, as a stream that every page of the office reads. */
@Path("news")
public class NewsResource {
    @Inject
    private NewsFeed feed;

    @Inject
    private Visit visit;

    /** Says at once that it is there, then after each change, and every quarter of a minute. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Door(Operation.LIST_ATTENTIONS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        feed.join(sink, sse, visit.token().orElseThrow());
    }

    /** Says what a stream would be, without beginning one that nobody could end. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Door(Operation.LIST_ATTENTIONS)
    public Response eventsHead() {
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
    }
}
