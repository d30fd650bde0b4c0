package org.reencuentro.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
    private static final String BODY = "{\"id\":\"1\",\"type\":\"ping\"}";

    @TempDir
    Path folder;

    @Test
    void isHmacOfTheTimeAndTheBody() {
        assertEquals(
                "t=1764158400,v1=46087db3916aa5f6c9228e52ab5e1e2e3f7ea44ba614c1a50f2276d90b105a56",
                Signature.of(List.of("k"), 1_764_158_400L, BODY));
    }

    /** The example of the page for partners' developers, as they would copy it. */
    @Test
    void theExampleForPartnersAcceptsWhatIsOursAndNothingElse() throws Exception {
        Matcher example =
                Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(Path.of("../../docs/partners.md")));
        assertTrue(example.find(), "There is an example");
        Path source = folder.resolve("Verify.java");
        Files.writeString(source, example.group(1));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString()));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method verify = loader.loadClass("Verify")
                    .getDeclaredMethod("genuine", String.class, String.class, String.class, long.class);
            verify.setAccessible(true);
            long now = 1_764_158_400L;
            String header = Signature.of(List.of("whsec_new", "whsec_old"), now, BODY);
            assertTrue((boolean) verify.invoke(null, header, BODY, "whsec_new", now + 60));
            assertTrue((boolean) verify.invoke(null, header, BODY, "whsec_old", now - 60), "while a secret changes");
            assertFalse((boolean) verify.invoke(null, header, BODY + " ", "whsec_new", now), "altered");
            assertFalse((boolean) verify.invoke(null, header, BODY, "whsec_other", now), "somebody else's");
            assertFalse((boolean) verify.invoke(null, header, BODY, "whsec_new", now + 301), "sent again later");
            assertFalse(
                    (boolean) verify.invoke(null, header.replace("t=", "t=1"), BODY, "whsec_new", now), "t altered");
            for (String junk : List.of("", "t=,v1=", "v1=00", "t=x,v1=y", "t=" + now, "=,=")) {
                assertFalse((boolean) verify.invoke(null, junk, BODY, "whsec_new", now), junk);
            }
        }
    }
}
