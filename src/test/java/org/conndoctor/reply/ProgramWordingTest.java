package org.conndoctor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.junit.jupiter.api.Test;

/** What a reply says of a program whose words mislead. */
class ProgramWordingTest {

    private static final Doctor DOCTOR =
            new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));

    private static Reply said(String text) {
        return new Wording(DOCTOR.knowledge(), "en")
                .reply(DOCTOR.examine(new Complaint(List.of(text), null, List.of())));
    }

    private static String getmail(String version) {
        return "getmail version " + version + "\n"
                + "me@192.0.2.10:143: read_all -- all messages will be retrieved each time getmail is run\n"
                + "getmailrc: timeout (timed out)";
    }

    @Test
    void whatElseCanHaveHappenedIsSaidFirstAndNamesAToolThatTells() {
        var reply = said(getmail("6.18.11"));

        assertThat(reply.summary()).startsWith("getmail prints this for packets that nobody answers, ");
        assertThat(reply.programs()).singleElement().satisfies(program -> {
            assertThat(program.version()).isEqualTo("6.18.11");
            assertThat(program.find().toString()).contains("nc -vz", "openssl s_client");
        });
    }

    @Test
    void anotherVersionThanWasRunIsToldAsNotSeen() {
        assertThat(said(getmail("6.18.11")).summary()).doesNotContain("which was not run here");
        assertThat(said(getmail("6.18.1")).summary()).contains("version 6.18.1, which was not run here");
    }

    @Test
    void wordsThatCanBeTrueAreNotDenied() {
        var reply = said("Director authorization problem.\nMost likely the passwords do not agree.");

        assertThat(reply.summary()).startsWith("bconsole prints this not only for what it says, but also for ");
    }

    @Test
    void whatRestsOnSuchWordsAloneIsNotStated() {
        var reply = said("$ sshfs -p 2222 user@192.0.2.10:/ /mnt\nread: Connection reset by peer");

        assertThat(reply.symptoms()).extracting(Reply.Symptom::id).startsWith("connection-reset");
        assertThat(reply.certainty()).isEqualTo("open");
        assertThat(reply.summary())
                .contains("the text does not say how")
                .doesNotContain("accepted the connection, then")
                .doesNotContain("Most likely");
    }

    @Test
    void commandsAreReadyToPasteWhereNoHostIsKnown() {
        assertThat(said("xfreerdp: BIO_should_retry returned a system error 32: Broken pipe")
                        .programs())
                .singleElement()
                .satisfies(p -> assertThat(p.find().toString()).contains("`nc -vz -w 5 HOST PORT`"));
    }

    @Test
    void whatTheWordsNameIsReplacedWhereOnlyOneThingCanHaveHappened() {
        var reply = said("ovs-vsctl: tcp:db.example.com:6640: database connection failed"
                + " (Address family not supported by protocol)");

        assertThat(reply.symptoms()).extracting(Reply.Symptom::id).containsExactly("name-not-resolved");
    }
}
