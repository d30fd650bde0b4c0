package org.reencuentro.office.hsds;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;

/** A page of a list as HSDS sends it. */
final class HsdsPage {
    private HsdsPage() {}

    static <T> JsonObject of(HsdsQuery query, List<T> all, Function<T, JsonObjectBuilder> entry) {
        int size = query.size();
        int pages = (all.size() + size - 1) / size;
        JsonArrayBuilder contents = Json.createArrayBuilder();
        List<T> shown =
                all.stream().skip((query.page() - 1L) * size).limit(size).toList();
        shown.forEach(each -> contents.add(entry.apply(each)));
        return Json.createObjectBuilder()
                .add("total_items", all.size())
                .add("total_pages", pages)
                .add("page_number", query.page())
                .add("size", shown.size())
                .add("first_page", query.page() == 1)
                .add("last_page", query.page() >= pages)
                .add("empty", shown.isEmpty())
                .add("contents", contents)
                .build();
    }
}
