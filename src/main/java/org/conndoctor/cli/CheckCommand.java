package org.conndoctor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds what is wrong with the knowledge. */
@Command(name = "check", description = "Finds what is wrong in rules/ and i18n/.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        place.read();
        return 0;
    }
}
