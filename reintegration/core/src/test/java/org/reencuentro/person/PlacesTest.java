package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places();

    @Test
    void guatemalaHas22DepartmentsAnd340Municipalities() {
        List<Integer> counts =
                List.of(17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17);
        assertEquals(340, places.all().size());
        assertEquals(22, places.departments().size());
        IntStream.range(0, 22)
                .forEach(i -> assertEquals(
                        counts.get(i),
                        (int) places.all().stream()
                                .filter(place -> place.departmentCode().equals("%02d".formatted(i + 1)))
                                .count(),
                        "department " + (i + 1)));
    }

    @Test
    void placesAreFoundWhateverTheAccentsAndCapitals() {
        assertEquals(
                "1333", places.named("HUEHUETENANGO", "petatan").orElseThrow().code());
        assertEquals("05", places.department("escuintla").orElseThrow());
        assertTrue(places.named("Escuintla", "Petatán").isEmpty());
    }

    @Test
    void everyMunicipalityLiesInTheCountryAndItsTownsAreAsFarAsTheyAre() {
        places.all().forEach(place -> {
            assertTrue(place.seat().latitude() > 13.7 && place.seat().latitude() < 17.9, place.municipality());
            assertTrue(place.seat().longitude() > -92.3 && place.seat().longitude() < -88.2, place.municipality());
        });
        Coordinates capital = places.place("0101").orElseThrow().seat();
        Coordinates xela = places.place("0901").orElseThrow().seat();
        assertEquals(110, capital.kilometresTo(xela), 5);
        assertEquals(0, capital.kilometresTo(capital), 0.001);
    }
}
