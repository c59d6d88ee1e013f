package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.conndoctor.chat.ChatStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversations that last: they are corrected, come back, are shown to others, and are deleted. */
class LastingChatTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED 203.0.113.7:2345";
    private static final String NOWHERE = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/\\?chat=[A-Za-z0-9_-]{22}");

    private final Words english = Words.of("en");

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void aConversationIsCorrectedComesBackIsSharedAndDeleted(Refusal refusal) {
        var words = Words.of(refusal.language());
        var visitor = visitor(refusal.locale());
        visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var chat = open(visitor);

        chat.send(refusal.text());
        var first = leaveOpen(chat);
        var second = leaveOpen(chat);
        assertThat(chat.reply()).hasCount(1);
        assertThat(chat.said()).hasCount(3);
        takeBack(chat, second);
        assertThat(chat.saidAbout(second)).containsText(words.say("page.said.takenback"));
        assertThat(chat.saidAbout(second)).hasAttribute("data-taken-back", "true");
        assertThat(chat.saidAbout(first)).hasAttribute("data-taken-back", "false");
        assertThat(chat.by("question")).hasAttribute("data-question", second);
        var seen = content(chat);

        chat.page.reload();
        chat.awaitReply();
        assertThat(content(chat)).isEqualTo(seen);

        chat.by("share").click();
        chat.by("share-write").check();
        assertThat(chat.by("sheet")).containsText(words.say("page.share.text"));
        assertThat(chat.by("copied")).hasText(words.say("page.copy.done"));
        var link = chat.by("link").inputValue();
        assertThat(LINK.matches(link)).as(link).isTrue();
        assertThat(chat.page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(link);
        var other = follow(visitor(refusal.locale()), link);
        other.awaitReply();
        assertThat(content(other)).isEqualTo(seen);

        chat.by("delete").click();
        assertThat(chat.by("sheet")).containsText(words.say("page.delete.ask"));
        chat.by("delete-yes").click();
        assertThat(chat.by("parting")).hasText(words.say("page.delete.done"));
        assertThat(chat.said()).hasCount(0);
        assertThat(chat.page.url()).doesNotContain("chat=");
        assertThat(other.by("parting")).containsText(words.say("page.gone.title"));
        assertThat(other.said()).hasCount(0);
        forgiveNotFound(other);
    }

    @Test
    void anotherAnswerIsChosenInItsPlaceAlsoAfterAReload() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var first = leaveOpen(chat);
        leaveOpen(chat);
        chat.page.reload();
        chat.awaitReply();

        var choices = chat.edit(first).getByTestId("choice");
        assertThat(choices.last()).hasAttribute("data-value", "unknown");
        assertThat(choices.last()).hasAttribute("aria-pressed", "true");
        var other = choices.first().textContent();
        choices.first().click();
        chat.awaitReply();

        assertThat(chat.saidAbout(first)).hasCount(1);
        assertThat(chat.saidAbout(first)).containsText(other);
        assertThat(chat.said().nth(1)).hasAttribute("data-question", first);
        assertThat(choices).hasCount(0);
        takeBack(chat, first);
        assertThat(chat.saidAbout(first)).hasAttribute("data-taken-back", "true");
    }

    @Test
    void aLaterTextCanBeTakenBackAndTheFirstOneCannot() {
        var chat = open("en-US");
        chat.send(REFUSED);
        chat.send("curl: (28) Connection timed out");
        assertThat(chat.said()).hasCount(2);
        chat.unfold();
        assertThat(chat.said().first().getByTestId("take-back")).hasCount(0);

        chat.said().last().getByTestId("take-back").click();

        assertThat(chat.said().last()).hasAttribute("data-taken-back", "true");
        assertThat(chat.heading()).hasText(english.symptom("connection-refused"));
    }

    @Test
    void aCauseThatIsRuledOutIsStruckThroughAtTheEndWithItsReason() {
        var chat = open("en-US");
        chat.send(REFUSED);
        tell(chat, "{\"answer\": {\"id\": \"other-client-connects\", \"value\": \"yes\"}}");

        var out = chat.page.locator("[data-testid=cause][data-status=ruled-out]");
        chat.by("causes-ruledout").locator("> summary").click();
        assertThat(out.first()).isVisible();
        assertThat(out.first().getByTestId("against")).isVisible();
        assertThat(out.first().getByTestId("against").getByTestId("finding")).hasAttribute("data-effect", "refutes");
        assertThat(out.first().locator(".cause-title")).hasCSS("text-decoration-line", "line-through");
        assertThat(chat.causes().last()).hasAttribute("data-status", "ruled-out");
        assertThat(out.first().getByTestId("cause-toggle")).hasAttribute("aria-expanded", "false");
    }

    @Test
    void whatIsSaidElsewhereArrivesWithoutTakingTheFocus() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var other = follow(visitor("ko-KR"), chat.page.url());
        other.awaitReply();
        assertThat(other.heading()).hasText(Words.of("ko").symptom("connection-refused"));
        other.text().fill("draft");
        other.text().focus();

        var asked = leaveOpen(chat);

        assertThat(other.saidAbout(asked)).isVisible();
        assertThat(other.by("status")).hasText(Words.of("ko").say("page.chat.updated"));
        assertThat(other.text()).isFocused();
        assertThat(other.text()).hasValue("draft");
        assertThat(other.reply()).hasAttribute("lang", "ko");
        other.answer("unknown");
        assertThat(other.reply()).hasAttribute("lang", "ko");
        assertThat(chat.said()).hasCount(3);
        assertThat(chat.reply()).hasAttribute("lang", "en");
    }

    @Test
    void aLinkThatLeadsNowhereIsToldKindlyAndANewConversationOffered() {
        var chat = follow(visitor("en-US"), link(NOWHERE));

        assertThat(chat.by("parting")).containsText(english.say("page.gone.title"));
        assertThat(chat.by("welcome")).isVisible();
        forgiveNotFound(chat);
        chat.send(REFUSED);
        assertThat(chat.by("parting")).isHidden();
        assertThat(chat.page.url()).contains("chat=").doesNotContain(NOWHERE);
    }

    @Test
    void deletingIsAskedForOnceAndCanBeLeft() {
        var chat = open("en-US");
        chat.send(REFUSED);

        chat.by("delete").click();
        chat.by("delete-no").click();

        assertThat(chat.by("sheet")).isHidden();
        assertThat(chat.by("delete")).isFocused();
        chat.page.reload();
        assertThat(chat.heading()).hasText(english.symptom("connection-refused"));
    }

    @Test
    void knowledgeThatHasChangedSinceIsTold() {
        var chat = open("en-US");
        chat.send(REFUSED);
        assertThat(chat.by("changed")).hasCount(0);
        chat.page.route("**/api/v1/chats/*", route -> {
            var kept = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(kept)
                    .setBody(kept.text().replace("\"changedSince\":null", "\"changedSince\":\"0123456789ab\"")));
        });
        chat.page.route("**/events*", Route::abort);

        chat.page.reload();

        assertThat(chat.by("changed")).hasText(english.say("page.reply.changed"));
        chat.faults().clear();
    }

    @Test
    void aServerWithoutChatsStillDiagnoses() {
        var server = serveWithoutChats();
        var chat = open(visitor("en-US"), server);

        chat.send(REFUSED);
        var asked = answerFirst(chat);
        chat.send("curl: (28) Connection timed out");
        takeBack(chat, asked);

        assertThat(chat.said()).hasCount(3);
        assertThat(chat.heading()).isVisible();
        assertThat(chat.by("problem")).hasCount(0);
        assertThat(chat.by("mark")).hasCount(2);
        assertThat(chat.by("share")).isHidden();
        assertThat(chat.by("delete")).isHidden();
        assertThat(chat.by("privacy")).isHidden();
        assertThat(chat.page.url()).doesNotContain("chat=");
        forgiveNotFound(chat);
        server.close();
    }

    @Test
    void theCommandIsShownForThePlatformChosenAndTheChoiceIsKept() {
        var visitor = visitor("en-US");
        var chat = open(visitor);
        chat.send(REFUSED);
        askForACommand(chat);
        var shown = command(chat).innerText();

        chat.by("platform").selectOption("windows");
        assertThat(command(chat)).not().hasText(shown);
        assertThat(command(chat)).hasCount(1);
        chat.page.reload();

        assertThat(chat.by("platform")).hasValue("windows");
        assertThat(command(chat)).not().hasText(shown);
        assertThat((List<?>) chat.page.evaluate("() => Object.keys(localStorage).sort()"))
                .isEqualTo(List.of("conndoctor.history", "conndoctor.platform"));
    }

    /** The command of the question, of the one system that is shown. */
    private static Locator command(ChatPage chat) {
        return chat.by("question").locator("pre:visible");
    }

    @Test
    void whoWritesIsToldHowLongItIsKept() {
        var chat = open("en-US");

        assertThat(chat.by("privacy")).isVisible();
        assertThat(chat.by("privacy")).containsText(ChatStore.KEPT.toDays() + " days");
    }

    /** Answers "I don't know", and says which question that was. */
    private static String leaveOpen(ChatPage chat) {
        var asked = chat.question();
        chat.answer("unknown");
        assertThat(chat.saidAbout(asked)).isVisible();
        return asked;
    }

    /** Gives the first of the answers, and says which question that was. */
    private static String answerFirst(ChatPage chat) {
        var asked = chat.question();
        chat.by("answer").first().click();
        assertThat(chat.saidAbout(asked)).isVisible();
        chat.awaitReply();
        return asked;
    }

    /** Goes on to a question that two platforms have their own commands for. */
    private static void askForACommand(ChatPage chat) {
        for (int i = 0; i < 12 && chat.by("question").getByTestId("variants").count() == 0; i++) {
            var asked = chat.question();
            chat.answer("unknown");
            assertThat(chat.saidAbout(asked)).isVisible();
        }
        assertThat(chat.by("question").getByTestId("variants")).isVisible();
    }

    private static void takeBack(ChatPage chat, String question) {
        chat.edit(question).getByTestId("take-back").click();
        assertThat(chat.saidAbout(question)).hasAttribute("data-taken-back", "true");
        chat.awaitReply();
    }

    /** As another client of the server would. */
    static void tell(ChatPage chat, String message) {
        var address = chat.page.url().replace("/?chat=", "/api/v1/chats/") + "/messages";
        var options = RequestOptions.create().setHeader("Content-Type", "application/json");
        assertThat(chat.page.request().post(address, options.setData(message)).ok())
                .isTrue();
    }

    /** The browser itself reports what is not there. */
    private static void forgiveNotFound(ChatPage chat) {
        assertThat(chat.faults()).isNotEmpty().allMatch(fault -> fault.contains("404"));
        chat.faults().clear();
    }

    private static String content(ChatPage chat) {
        return chat.by("turns").innerText();
    }
}
