package org.reencuentro.office.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns a template, compiled when the application was built, and its values into a page. */
@ApplicationScoped
public class Templates {
    private static final String PACKAGE = "org.reencuentro.office.page";
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** The page as text. Nothing is sent before all of it is rendered, so that a fault cannot leave half a page. */
    public String render(String template, Map<String, Object> values) {
        StringOutput page = new StringOutput(16_384);
        engine.render(template, values, page);
        return page.toString();
    }

    /** An answer with the page. */
    public Response answer(Response.StatusType status, String template, Map<String, Object> values) {
        return Response.status(status)
                .entity(render(template, values))
                .type(HTML)
                .build();
    }
}
