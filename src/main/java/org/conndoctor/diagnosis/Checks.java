package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.IdsKnown;
import org.conndoctor.knowledge.KnowledgeException;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.Proof;
import org.conndoctor.knowledge.logic.AnnotationsOnce;
import org.conndoctor.knowledge.logic.NoRuleDefeatsItself;
import org.conndoctor.knowledge.logic.NoTwinOfANot;
import org.conndoctor.knowledge.logic.SaidOnlyWhatIsKnown;
import org.conndoctor.knowledge.logic.StatedOrConcluded;
import org.conndoctor.knowledge.logic.UnknownIsNotNo;
import org.conndoctor.knowledge.texts.MessagesAgree;
import org.conndoctor.knowledge.texts.TermsInForm;
import org.conndoctor.knowledge.texts.TextsAgree;
import org.conndoctor.knowledge.texts.TextsComplete;
import org.conndoctor.knowledge.texts.TextsInForm;
import org.conndoctor.knowledge.texts.TranslationsFresh;
import org.conndoctor.recognition.CaptureProof;
import org.conndoctor.recognition.LineProof;
import org.conndoctor.recognition.OutputProof;
import org.conndoctor.recognition.ProgramProof;
import org.conndoctor.recognition.Recognizer;
import org.conndoctor.recognition.SignatureProof;
import org.conndoctor.recognition.TargetProof;
import org.conndoctor.recognition.redaction.RedactionProof;

/** The checks of the whole house, in two groups. */
public final class Checks {

    /** What must hold before a changed knowledge answers anybody; translations may follow later. */
    static final Check BEFORE_A_SWAP = Check.gated(
            Check.all(
                    new IdsKnown(),
                    new AnnotationsOnce(),
                    new StatedOrConcluded(),
                    new NoRuleDefeatsItself(),
                    new NoTwinOfANot(),
                    new UnknownIsNotNo(),
                    new SaidOnlyWhatIsKnown()),
            Checks::prove);

    /** What must hold of a knowledge that is published. */
    private static final Check ALL = Check.all(
            BEFORE_A_SWAP,
            new TextsComplete(),
            new TextsAgree(),
            new TextsInForm(),
            new TermsInForm(),
            new MessagesAgree(),
            new TranslationsFresh());

    private Checks() {}

    /** Everything that is wrong with these files; empty where nothing is. */
    public static List<Fault> run(KnowledgeFiles files) {
        return run(ALL, files);
    }

    /** Texts that real programs printed, and that are read as something else than they show. */
    public static List<Fault> captures(KnowledgeFiles files) {
        return run(
                (subject, faults) -> new CaptureProof(new Recognizer(subject.knowledge())).run(subject, faults), files);
    }

    /** One doctor for all: to read the knowledge in costs more than many a proof. */
    private static void prove(Check.Subject subject, Faults faults) {
        var doctor = new Doctor(subject.knowledge());
        var recognizer = doctor.recognizer();
        Check.all(
                        new SignatureProof(recognizer),
                        new OutputProof(recognizer),
                        new ProgramProof(recognizer),
                        new LineProof(),
                        new TargetProof(recognizer),
                        new RedactionProof(),
                        new CaseProof(doctor),
                        new NearMissProof(doctor),
                        new PlayedProof(doctor),
                        new ProbeProof(doctor))
                .run(subject, faults);
    }

    private static List<Fault> run(Check check, KnowledgeFiles files) {
        var faults = new Faults();
        try {
            var knowledge = KnowledgeLoader.load(files);
            check.run(new Check.Subject(files, knowledge, Proof.read(files, faults)), faults);
        } catch (KnowledgeException e) {
            faults.addAll(e.faults());
        }
        return faults.list();
    }
}
