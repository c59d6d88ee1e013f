package org.conndoctor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.conndoctor.chat.DatabaseException;
import org.conndoctor.knowledge.KnowledgeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "conndoctor",
        description = "Tells why a client cannot connect, how to check each cause and how to fix it.",
        mixinStandardHelpOptions = true,
        version = "conndoctor 0.1.0",
        subcommands = {
            ServeCommand.class,
            DiagnoseCommand.class,
            ExplainCommand.class,
            RunCommand.class,
            WatchCommand.class,
            McpCommand.class,
            CheckCommand.class
        })
public final class Conndoctor {

    /** Wrong usage, or input that cannot be used. */
    static final int WRONG_USAGE = 2;

    private Conndoctor() {}

    public static void main(String[] arguments) {
        int exit = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (exit != ServeCommand.SERVING) {
            System.exit(exit);
        }
    }

    /**
     * Runs one command.
     *
     * @return the exit code, or {@link ServeCommand#SERVING} while a server goes on
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Conndoctor());
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        // A pasted text may begin with an at sign, and is never the name of a file to read.
        line.setExpandAtFiles(false);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            boolean told = e instanceof KnowledgeException;
            boolean plain = told || e instanceof DatabaseException;
            err.println((told ? "" : "conndoctor: ") + (plain ? e.getMessage() : plain(e)));
            return WRONG_USAGE;
        });
        if (arguments.length == 0) {
            line.usage(err);
            return WRONG_USAGE;
        }
        return line.execute(arguments);
    }

    /** The message that says most: of an error that wraps another, the innermost. */
    private static String plain(Throwable e) {
        var innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
