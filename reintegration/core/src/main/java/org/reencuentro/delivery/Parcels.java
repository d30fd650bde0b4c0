package org.reencuentro.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits to be delivered. Safe for use by many threads. */
interface Parcels {
    /** The webhooks for which something is due, each with whose it is. */
    Map<UUID, UUID> due();

    /** Takes what is due for a webhook, for half a minute. */
    List<Parcel> claim(UUID webhook, int most);

    void arrived(Parcel parcel);

    /** It is due again later, or given up. */
    void failed(Parcel parcel, Attempt attempt);
}
