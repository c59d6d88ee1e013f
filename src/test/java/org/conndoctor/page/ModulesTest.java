package org.conndoctor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page names all its files at once: none waits for another, and an empty page waits for few. */
class ModulesTest {

    private static final Path JS = Path.of("web", "js");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export) [^;]*?from '\\./([\\w-]+\\.js)'");
    private static final Pattern PRELOAD = Pattern.compile("modulepreload\" href=\"/js/([\\w-]+\\.js)\"");
    private static final int FEW = 6;

    @Test
    void anEmptyPageNamesTheFewModulesThatItNeeds() throws IOException {
        var page = Files.readString(Path.of("web", "index.html"));
        var head = page.substring(0, page.indexOf("</head>"));

        var needed = reached("app.js");
        needed.remove("app.js");
        assertThat(preloaded(head)).isEqualTo(needed).hasSizeLessThan(FEW);
    }

    @Test
    void whatComesAfterwardsIsNamedInWhole() throws IOException {
        var page = Files.readString(Path.of("web", "index.html"));
        var later = page.substring(page.indexOf("<template id=\"later\">"));

        var needed = reached("talk.js");
        needed.removeAll(reached("app.js"));
        assertThat(preloaded(later)).isEqualTo(needed);
    }

    @Test
    void noModuleIsForgotten() throws IOException {
        var all = new TreeSet<>(reached("app.js"));
        all.addAll(reached("talk.js"));
        all.addAll(reached("look-frame.js"));
        // Asked for by glossary.js, once the page has come to rest.
        all.addAll(reached("terms.js"));

        try (var files = Files.list(JS)) {
            Set<String> there =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).isEqualTo(all);
        }
    }

    private static Set<String> preloaded(String html) {
        return found(PRELOAD, html);
    }

    /** A module and all that it imports, near and far. */
    private static Set<String> reached(String module) throws IOException {
        var all = new TreeSet<String>();
        reach(module, all);
        return all;
    }

    private static void reach(String module, Set<String> all) throws IOException {
        if (all.add(module)) {
            for (var next : found(IMPORT, Files.readString(JS.resolve(module)))) {
                reach(next, all);
            }
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        var all = new TreeSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
