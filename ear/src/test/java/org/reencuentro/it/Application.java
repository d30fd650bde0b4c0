package org.reencuentro.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.reencuentro.people.LabelledData;

/**
 * The assembled application as the build made it, plus one web module that carries the tests of this package. It is
 * deployed once for all of them; a test that changes data uses keys of its own.
 */
@ArquillianSuiteDeployment
public class Application {

    private static final String TESTS = "tests.war";

    private static final String INVENTED_NAMES = "org/reencuentro/people/names.txt";

    @Deployment
    public static EnterpriseArchive application() {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("it.ear")));
        WebArchive tests = ShrinkWrap.create(WebArchive.class, TESTS)
                .addPackages(true, Application.class.getPackage(), LabelledData.class.getPackage())
                .addAsResource(INVENTED_NAMES)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        ear.setApplicationXML(new StringAsset(withTests(descriptorOf(ear))));
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    /**
     * The address of a page or resource of the running test server.
     *
     * @param path starts with a slash
     */
    public static URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The HTTP port of the running test server. */
    public static int port() {
        return 8080 + Integer.getInteger("it.port-offset");
    }

    private static String descriptorOf(EnterpriseArchive ear) {
        try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withTests(String descriptor) {
        String module =
                "<module><web><web-uri>" + TESTS + "</web-uri><context-root>/tests</context-root></web></module>";
        return descriptor.replaceFirst("(?=<library-directory>|</application>)", module);
    }
}
