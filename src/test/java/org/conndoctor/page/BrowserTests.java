package org.conndoctor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One server and one browser for the tests of a class, and a fresh profile for each page that a test opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTests {

    private Server server;
    private Browser browser;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<ChatPage> pages = new ArrayList<>();

    @BeforeAll
    void startServerAndBrowser() {
        server = serve(0);
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
    }

    @AfterAll
    void stopServerAndBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Nothing may go wrong behind the page's back; a test that provokes it clears the list. */
    @AfterEach
    void leaveThePagesWithoutFaults() {
        var faults = pages.stream().flatMap(page -> page.faults().stream()).toList();
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        pages.clear();
        assertThat(faults).isEmpty();
    }

    /** The knowledge of this checkout, loaded once. */
    static DoctorOnDuty onDuty() {
        return OnDuty.DOCTOR;
    }

    static Server serve(int port) {
        return Server.start(
                OnDuty.DOCTOR, new ServerSettings("127.0.0.1", port, Optional.of(Path.of("web")), ":memory:"));
    }

    /** A server that keeps chats in a file. */
    static Server serveKeepingIn(Path file) {
        return Server.start(
                OnDuty.DOCTOR, new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), file.toString()));
    }

    private static final Allowance OFTEN =
            new Allowance(new Rate(1000, 1000), new Rate(1000, 1000), new Rate(1000, 1000));

    /** A server that keeps chats and looks at whatever it is asked to, as often as tests of one machine ask. */
    static Server serveLooking() {
        var settings = new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), ":memory:");
        return Server.start(OnDuty.DOCTOR, settings.with(ProbeScope.ALL).with(OFTEN));
    }

    /** A server that diagnoses and keeps nothing. */
    static Server serveWithoutChats() {
        return Server.start(OnDuty.DOCTOR, new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web"))));
    }

    BrowserContext visitor(String locale) {
        var visitor = browser.visitor(locale);
        visitor.setDefaultTimeout(10_000);
        visitors.add(visitor);
        return visitor;
    }

    ChatPage open(String locale) {
        return open(visitor(locale), server);
    }

    ChatPage open(BrowserContext visitor) {
        return open(visitor, server);
    }

    ChatPage open(BrowserContext visitor, Server server) {
        return follow(visitor, "http://127.0.0.1:" + server.port() + "/");
    }

    /** Opens a link. */
    ChatPage follow(BrowserContext visitor, String link) {
        var page = ChatPage.open(visitor.newPage(), link);
        pages.add(page);
        return page;
    }

    /** A link to a conversation on the server of these tests. */
    String link(String chat) {
        return "http://127.0.0.1:" + server.port() + "/?chat=" + chat;
    }

    /** The knowledge never changes: one doctor is enough for all classes. */
    private static final class OnDuty {
        static final DoctorOnDuty DOCTOR = new DoctorOnDuty(
                new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")))));
    }
}
