package org.reencuentro.arrival;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.matching.Reason;
import org.reencuentro.person.PossibleMatch.Verdict;

/**
 * What was found in a list. It names people, so it is kept sealed and for a short time.
 *
 * @param headings as they stand in the file
 * @param samples the first lines below them, three at most
 * @param refused rows that are not understood, with their cells
 * @param sample the first rows that are, five at most
 * @param known rows that may be somebody of before, the likeliest first
 */
public record ManifestFindings(
        List<String> headings,
        List<List<String>> samples,
        List<RefusedRow> refused,
        List<GoodRow> sample,
        List<KnownRow> known) {
    /** A row that is not understood. */
    public record RefusedRow(BadRow why, List<String> cells) {}

    /**
     * A row as it was understood.
     *
     * @param birth year first, as precisely as it is known; empty when it is not
     */
    public record GoodRow(int row, String given, String family, String birth) {}

    /**
     * A row that may be somebody of before.
     *
     * @param name as the row has it
     * @param person whose record it may be
     * @param probability 0 to 1
     * @param reasons what speaks for it and against it
     */
    public record KnownRow(
            int row, String name, UUID person, double probability, Verdict verdict, List<Reason> reasons) {}

    /** Headings and samples of a list of which nothing more is known yet. */
    static ManifestFindings of(List<String> headings, List<List<String>> samples) {
        return new ManifestFindings(headings, samples, List.of(), List.of(), List.of());
    }

    /** The same without those of before whom whoever asks may not see. */
    ManifestFindings knowing(List<KnownRow> seen) {
        return new ManifestFindings(headings, samples, refused, sample, seen);
    }

    /** As it is kept. */
    String text() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        refused.forEach(each -> rows.add(Json.createArrayBuilder()
                .add(each.why().row())
                .add(each.why().column())
                .add(each.why().fault().name())
                .add(array(each.cells()))));
        JsonArrayBuilder good = Json.createArrayBuilder();
        sample.forEach(each -> good.add(Json.createArrayBuilder()
                .add(each.row())
                .add(each.given())
                .add(each.family())
                .add(each.birth())));
        JsonArrayBuilder before = Json.createArrayBuilder();
        known.forEach(each -> before.add(Json.createArrayBuilder()
                .add(each.row())
                .add(each.name())
                .add(each.person().toString())
                .add(each.probability())
                .add(each.verdict().name())
                .add(array(each.reasons().stream().map(Enum::name).toList()))));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        samples.forEach(line -> lines.add(array(line)));
        return Json.createObjectBuilder()
                .add("headings", array(headings))
                .add("samples", lines)
                .add("refused", rows)
                .add("sample", good)
                .add("known", before)
                .build()
                .toString();
    }

    /** What {@link #text} kept. */
    static ManifestFindings read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject found = reader.readObject();
            return new ManifestFindings(
                    texts(found.getJsonArray("headings")),
                    found.getJsonArray("samples").stream()
                            .map(line -> texts(line.asJsonArray()))
                            .toList(),
                    found.getJsonArray("refused").stream()
                            .map(JsonValue::asJsonArray)
                            .map(row -> new RefusedRow(
                                    new BadRow(row.getInt(0), row.getString(1), Fault.valueOf(row.getString(2))),
                                    texts(row.getJsonArray(3))))
                            .toList(),
                    found.getJsonArray("sample").stream()
                            .map(JsonValue::asJsonArray)
                            .map(row ->
                                    new GoodRow(row.getInt(0), row.getString(1), row.getString(2), row.getString(3)))
                            .toList(),
                    found.getJsonArray("known").stream()
                            .map(JsonValue::asJsonArray)
                            .map(row -> new KnownRow(
                                    row.getInt(0),
                                    row.getString(1),
                                    UUID.fromString(row.getString(2)),
                                    row.getJsonNumber(3).doubleValue(),
                                    Verdict.valueOf(row.getString(4)),
                                    texts(row.getJsonArray(5)).stream()
                                            .map(Reason::valueOf)
                                            .toList()))
                            .toList());
        }
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toList());
    }
}
