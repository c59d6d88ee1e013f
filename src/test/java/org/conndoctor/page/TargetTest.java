package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Commands hold the reader's own host and port, and are those of the reader's own system. */
class TargetTest extends BrowserTests {

    private final Words english = Words.of("en");

    @Test
    void oneFieldFillsAllCommandsAndIsTakenBackLikeAnAnswer() {
        var chat = open("en-US");
        chat.send("Connection refused");
        assertThat(chat.by("where")).containsText(english.say("page.where"));
        assertThat(placeholders(chat)).isTrue();
        AccessibilityTest.examine(chat);

        chat.by("where-host").fill("db.example.com");
        chat.by("where-port").fill("5433");
        chat.by("where-use").click();

        assertThat(chat.by("target")).containsText("db.example.com:5433");
        assertThat(chat.by("where")).hasCount(0);
        assertThat(placeholders(chat)).isFalse();
        assertThat(chat.by("turns")).containsText("5433");
        chat.edit("target").getByTestId("take-back").click();
        assertThat(chat.by("where")).isVisible();
        assertThat(chat.saidAbout("target")).hasAttribute("data-taken-back", "true");
        assertThat(placeholders(chat)).isTrue();
    }

    @Test
    void whatIsNoHostAndPortIsToldWhereItWasTyped() {
        var chat = open("en-US");
        chat.send("Connection refused");

        chat.by("where-host").fill("db.example.com");
        chat.by("where-port").fill("99999");
        chat.by("where-host").press("Enter");

        assertThat(chat.by("where-bad")).hasText(english.say("page.where.bad"));
        assertThat(chat.by("where-host")).hasValue("db.example.com");
        assertThat(chat.by("where-port")).hasValue("99999");
        assertThat(chat.by("where-host")).isFocused();
        assertThat(chat.by("problem")).hasCount(0);
        chat.by("where-port").fill("5432");
        chat.by("where-port").press("Enter");
        assertThat(chat.by("target")).containsText("db.example.com:5432");
        chat.faults().clear();
    }

    @Test
    void thePortOfTheSoftwareIsOfferedFirst() {
        var chat = open("en-US");
        chat.send("psycopg2.OperationalError: connection to PostgreSQL server failed: Connection refused");

        assertThat(chat.by("where-port")).hasValue("5432");
        assertThat(chat.by("where-host")).hasValue("");
    }

    @Test
    void aChipIsChangedAndTheAddressToo() {
        var chat = open("en-US");
        chat.send("Connection refused");
        chat.by("where-host").fill("db.example.com");
        chat.by("where-port").fill("5432");
        chat.by("where-use").click();
        assertThat(chat.by("target")).containsText("db.example.com:5432");

        var editor = chat.edit("target");
        editor.getByTestId("where-port").fill("5433");
        editor.getByTestId("where-use").click();

        assertThat(chat.by("target")).containsText("db.example.com:5433");
        assertThat(chat.saidAbout("target")).hasCount(1);
        assertThat(chat.saidAbout("target")).containsText("5433");
    }

    @Test
    void oneSystemIsShownAndTheSwitchHoldsForTheWholePage() {
        var chat = open("en-US");
        chat.send("connect ECONNREFUSED db.example.com:5432");
        chat.openAllCauses();
        assertThat(chat.by("platform")).hasCount(1);
        assertThat(chat.by("platform")).hasValue("linux");
        assertThat(chat.page.locator("[data-os=linux]:visible").first()).isVisible();

        chat.by("platform").selectOption("windows");

        assertThat(chat.page.locator(".variants > [data-os=windows]:visible").first())
                .isVisible();
        assertThat(chat.page.locator(".variants:has(> [data-os~=windows]) > :not([data-os~=windows]):visible"))
                .hasCount(0);
        assertThat(chat.page.locator(".variants:not(:has(> :visible))")).hasCount(0);
    }

    private static boolean placeholders(ChatPage chat) {
        return (Boolean) chat.page.evaluate(
                "() => /\\b(HOST|PORT)\\b/.test(document.querySelector('[data-testid=turns]').textContent)");
    }
}
