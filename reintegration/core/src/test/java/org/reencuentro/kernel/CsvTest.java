package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+502 5550",
                "-3",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\")",
                " =1",
                "\u00a0=1",
                "\uFF1D1",
                "\uFF0D1"
            })
    void whatWouldBeAFormulaIsText(String text) {
        assertEquals("\"'" + text.replace("\"", "\"\"") + '"', Csv.cell(text));
    }

    @Test
    void tabsAndLineEndsAtTheBeginningAreKeptFromHidingOne() {
        assertEquals("\"' =1\"", Csv.cell("\t=1"));
        assertEquals("\"' =1\"", Csv.cell("\r=1"));
        assertEquals("\"' 1\"", Csv.cell("\n1"));
    }

    @Test
    void namesStayAsTheirBearersWriteThem() {
        assertEquals("\"Tzʼutujil Ñ, O'Brien \"\"Chepe\"\"\"", Csv.cell("Tzʼutujil Ñ, O'Brien \"Chepe\""));
        assertEquals("\"María-José\"", Csv.cell("María-José"));
        assertEquals("\"\"", Csv.cell(""));
    }

    @Test
    void aRowEndsAsTheStandardSays() {
        assertEquals("\"a\",\"b c\"\r\n", Csv.row(List.of("a", "b\u0000c")));
    }
}
