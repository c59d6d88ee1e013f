package org.conndoctor.recognition.redaction;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.knowledge.SecretKind;
import org.conndoctor.knowledge.SecretKind.Form;
import org.conndoctor.knowledge.SecretKind.Value;

/** Secrets in commands: after an option of a program, or as one of its words. Immutable. */
final class TypedSecrets {

    private final SecretIndex index;
    private final SecretValues values;

    TypedSecrets(SecretIndex index, SecretValues values) {
        this.index = index;
        this.values = values;
    }

    void find(Reading text, Hits hits, Spans secrets) {
        int reached = 0;
        Command command = null;
        for (int i = 0; i < hits.count(); i++) {
            var programs = index.programs(hits.word(i));
            if (programs.isEmpty() || !isProgram(text, hits.start(i), hits.end(i), programs)) {
                continue;
            }
            if (command != null) {
                command.upTo(hits.start(i));
                reached = command.at;
            }
            boolean same = command != null && hits.start(i) <= reached && !command.ended;
            if (same) {
                command.also(programs);
            } else {
                command = new Command(text, programs, hits.end(i), secrets);
            }
        }
        if (command != null) {
            command.upTo(text.length());
        }
    }

    /** Whether it is typed as the name of a program, in its very letters. */
    private static boolean isProgram(Reading text, int start, int end, List<SecretKind.Typed> programs) {
        char before = text.charAt(start - 1);
        int after = text.lower().startsWith(".exe", end) ? end + ".exe".length() : end;
        boolean word = !text.isNamePart(start - 1) && before != '@' && before != ':' && text.isBlank(after);
        return word
                && programs.stream()
                        .anyMatch(p -> p.programs().stream()
                                .anyMatch(name -> name.length() == end - start && text.startsWith(name, start)));
    }

    /** One command, read word by word. */
    private final class Command {

        private final Reading text;
        private final Spans secrets;
        private final List<SecretKind.Typed> kinds;
        private int at;
        private int arguments;
        private boolean ended;
        /** What the word before asks of the next. */
        private List<Form> awaited = List.of();

        Command(Reading text, List<SecretKind.Typed> kinds, int at, Spans secrets) {
            this.text = text;
            this.kinds = new ArrayList<>(kinds);
            this.at = text.lower().startsWith(".exe", at) ? at + ".exe".length() : at;
            this.secrets = secrets;
        }

        void also(List<SecretKind.Typed> more) {
            more.stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
            arguments = -1;
        }

        void upTo(int limit) {
            while (!ended) {
                while (text.isBlank(at)) {
                    at++;
                }
                if (at >= limit) {
                    return;
                }
                next();
            }
        }

        private void next() {
            char c = text.charAt(at);
            if (text.isBreak(at)) {
                char last = text.charAt(at - 1);
                ended = last != '\\' && last != '^' && last != '`' || at >= text.length();
                at = Math.max(at + 1, text.nextLine(at));
                return;
            }
            if (c == '|' || c == ';' || c == '&') {
                ended = true;
                return;
            }
            int end = wordEnd();
            word(at, end);
            at = end;
        }

        private int wordEnd() {
            int end = at;
            char quote = 0;
            while (!text.isBreak(end) && (quote != 0 || !text.isBlank(end))) {
                char c = text.charAt(end);
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else if (quote == 0 && (c == '|' || c == ';') && end > at) {
                    break;
                }
                end++;
            }
            return end;
        }

        private void word(int from, int end) {
            if (!awaited.isEmpty()) {
                awaited.forEach(form -> hide(form, from, end));
                awaited = List.of();
                return;
            }
            if (text.charAt(from) == '-' || text.charAt(from) == '/') {
                option(from, end);
            }
            if (text.charAt(from) != '-') {
                arguments++;
                for (var kind : kinds) {
                    if (kind.argument() > 0 && kind.argument() == arguments) {
                        argument(kind, from, end);
                    }
                }
            }
        }

        private void option(int from, int end) {
            var next = new ArrayList<Form>();
            for (var kind : kinds) {
                for (var option : kind.options().entrySet()) {
                    var name = option.getKey();
                    int after = from + name.length();
                    if (after > end || !text.startsWith(name, from)) {
                        continue;
                    }
                    var form = option.getValue();
                    if (after == end) {
                        if (form != Form.GLUED) {
                            next.add(form);
                        }
                    } else if (text.charAt(after) == '=' || name.endsWith(":")) {
                        hide(form, name.endsWith(":") ? after : after + 1, end);
                    } else if (form == Form.GLUED || form != Form.NEXT && name.length() == 2) {
                        hide(form, after, end);
                    }
                }
            }
            awaited = next;
        }

        private void argument(SecretKind.Typed kind, int from, int end) {
            boolean sentence = kind.argumentForm() == Form.NEXT
                    && (!values.isSecret(Value.ANY, text, unquoted(from, end), end, Mode.SAID)
                            || text.find('/', from, end) >= 0);
            if (!sentence) {
                hide(kind.argumentForm(), from, end);
            }
        }

        private int unquoted(int from, int end) {
            return from < end && text.isQuote(from) ? from + 1 : from;
        }

        private void hide(Form form, int from, int end) {
            int first = unquoted(from, end);
            int last = end;
            if (last > first && text.isQuote(last - 1)) {
                last--;
            }
            if (form == Form.AFTER_SLASH) {
                int slash = text.find('/', first, last);
                int host = text.text().lastIndexOf('@', last - 1);
                first = slash <= first ? last : slash + 1;
                last = host > first ? host : last;
            } else if (form == Form.AFTER_COLON || form == Form.AFTER_PERCENT) {
                int sign = text.find(form == Form.AFTER_COLON ? ':' : '%', first, last);
                first = sign < 0 ? last : sign + 1;
            }
            if (!values.isPlain(text, first, last) && text.charAt(first) != '-') {
                secrets.add(first, last);
            }
        }
    }
}
