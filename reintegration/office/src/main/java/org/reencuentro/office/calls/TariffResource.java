package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reencuentro.call.Destination;
import org.reencuentro.call.Tariff;
import org.reencuentro.kernel.Settings;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Which countries and types of number are called, and what a minute costs. */
@Path("tariff")
public class TariffResource {
    @Inject
    private Tariff tariff;

    @Inject
    private Settings settings;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** A country to choose. */
    public record Country(String region, String name) {}

    @GET
    @Door(Operation.READ_TARIFF)
    public Response page() {
        return page(Response.Status.OK, null, new RateForm());
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String mistake, RateForm typed) {
        Texts t = visit.texts();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("tariff"));
        values.put("rates", tariff.all());
        values.put("countries", countries(t));
        values.put("currency", settings.callCurrency().getCurrencyCode());
        values.put("may", Policy.could(visit.requireAccount().role(), Operation.CHANGE_TARIFF));
        values.put("typed", typed);
        values.put("mistake", mistake);
        return templates.answer(status, "tariff.jte", values);
    }

    private static List<Country> countries(Texts t) {
        return Arrays.stream(Locale.getISOCountries())
                .map(region -> new Country(region, t.country(region)))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    /** Says of a country and type whether it is called and what that costs. */
    @POST
    @Door(Operation.CHANGE_TARIFF)
    public Response set(@BeanParam RateForm form) {
        return Tried.refused(
                        visit.texts(),
                        () -> tariff.set(
                                form.region(),
                                Choice.of(Destination.Type.class, form.type()),
                                form.allowed(),
                                form.rate()))
                .map(tried -> page(tried.status(), tried.mistake(), form))
                .orElseGet(() -> Response.seeOther(URI.create("/tariff")).build());
    }
}
