package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource({"2987 12345 0101, 2987123450101", "2987-12345-0101, 2987123450101", "c 01.234/567, C01234567"})
    void spacesSignsAndCapitalsDoNotMatter(String written, String kept) {
        assertEquals(kept, new DocumentNumber(written).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345\u0000", "1234;5678", "=1234", "ñandú"})
    void whatIsNoNumberOfADocumentIsRefused(String written) {
        assertEquals(
                PersonProblem.DOCUMENT_UNREADABLE,
                assertThrows(Problem.class, () -> new DocumentNumber(written)).code());
        assertFalse(DocumentNumber.looksLike(written));
    }

    @Test
    void aNameIsNotLookedForAsADocument() {
        assertFalse(DocumentNumber.looksLike("Ordonez"));
        assertTrue(DocumentNumber.looksLike("C 0123"));
    }
}
