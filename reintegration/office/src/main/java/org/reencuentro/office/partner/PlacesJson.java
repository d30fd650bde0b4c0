package org.reencuentro.office.partner;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.PlaceHoldView;
import org.reencuentro.directory.ServiceView;

/** Services with their places as partners' programs read them; each form stands in {@code openapi.json}. */
final class PlacesJson {
    private PlacesJson() {}

    /** A number of places never stands without when it was told; unknown is not zero, but left out. */
    static JsonObject service(ServiceView service) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", service.id().toString())
                .add("name", service.name())
                .add("kind", service.kind().name());
        service.capacity()
                .ifPresent(capacity -> json.add("places", capacity.places())
                        .add("toldAt", capacity.toldAt().toString()));
        return json.build();
    }

    static JsonObject hold(PlaceHoldView hold) {
        return Json.createObjectBuilder()
                .add("id", hold.id().toString())
                .add("service", hold.service().toString())
                .add("heldAt", hold.heldAt().toString())
                .add("until", hold.until().toString())
                .build();
    }

    /** What became of a place that was held. */
    static JsonObject outcome(UUID hold, PlaceHoldState state) {
        return Json.createObjectBuilder()
                .add("id", hold.toString())
                .add("state", state.name())
                .build();
    }
}
