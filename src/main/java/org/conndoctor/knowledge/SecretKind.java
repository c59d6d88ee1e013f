package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One kind of secret that people paste along, and what it is known by. */
public sealed interface SecretKind {

    /** Unique among all kinds. */
    String id();

    /** Where it stands. */
    String file();

    int line();

    /** Everything that a maintainer wrote to know it by; each of them stands in an example. */
    List<String> words();

    /**
     * What stands after a name.
     *
     * @param parts names that may stand anywhere in a longer one; a space in them may be any separator or none
     * @param whole names that are the last word of a longer one, or all of it
     * @param value which values after the name are secrets
     * @param said how people say it in a sentence, where no sign parts name and value
     */
    record Named(String id, String file, int line, List<String> parts, List<String> whole, Value value, Said said)
            implements SecretKind {

        @Override
        public List<String> words() {
            return Stream.concat(parts.stream(), whole.stream()).toList();
        }
    }

    /** How a sentence can lead from a name to its value. */
    enum Said {
        /** Never. */
        NO,
        /** By a word such as "is", or a space before letters and digits. */
        IS,
        /** By the same, and a value in quotation marks may follow at once. */
        QUOTED
    }

    /** Which values after a name are secrets. */
    enum Value {
        /** All but plain words. */
        ANY,
        /** Several words, up to the end of the line. */
        PHRASE,
        /** The whole header. */
        HEADER,
        /** What is no host, no sentence and not too short. */
        LIKELY,
        /** Likely ones, and only among the parameters of a URL. */
        PARAMETER,
        /** What nobody would make up. */
        RANDOM
    }

    /**
     * What is known by its own look.
     *
     * @param shapes what it looks like
     */
    record Shaped(String id, String file, int line, List<SecretShape> shapes) implements SecretKind {

        @Override
        public List<String> words() {
            return shapes.stream().map(SecretShape::written).toList();
        }
    }

    /**
     * What stands in a command.
     *
     * @param programs by their names, as they are typed
     * @param options that a secret follows, by how it follows
     * @param argument which word after the program is a secret, from 1; 0 where none is
     * @param argumentForm how the secret stands in that word
     */
    record Typed(
            String id,
            String file,
            int line,
            List<String> programs,
            Map<String, Form> options,
            int argument,
            Form argumentForm)
            implements SecretKind {

        @Override
        public List<String> words() {
            return Stream.concat(programs.stream(), options.keySet().stream()).toList();
        }
    }

    /** How a secret follows an option, or stands in a word. */
    enum Form {
        /** The next word, or what follows an equals sign. */
        NEXT,
        /** Without a space. */
        GLUED,
        AFTER_COLON,
        AFTER_PERCENT,
        AFTER_SLASH
    }

    /**
     * What stands in the code of a program.
     *
     * @param calls names of functions
     * @param argument which quoted argument is the secret, from 1
     */
    record Called(String id, String file, int line, List<String> calls, int argument) implements SecretKind {

        @Override
        public List<String> words() {
            return calls;
        }
    }

    /**
     * What a procedure written in Java finds, such as numbers with a check digit; here it has its proof.
     */
    record Computed(String id, String file, int line) implements SecretKind {

        @Override
        public List<String> words() {
            return List.of();
        }
    }
}
