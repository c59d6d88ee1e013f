package org.conndoctor.knowledge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.facts.Finding;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Suspicion;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.KnowledgeException;
import org.conndoctor.knowledge.RuleMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Rule files become a rule base, or faults that a maintainer can go to. */
class RulebookTest {

    private static final Path CAUSES = Path.of("rules", "causes");

    /** Line 6 begins the sound rule, line 13 the one that takes a condition and a conclusion. */
    private static final String FRAME = """
        // A file for tests.
        package causes.made_up

        import org.conndoctor.facts.*

        rule "sound"
        when
            SymptomSeen( id == "connection-refused" )
        then
            insertLogical( Suspicion.of("made-up") );
        end

        rule "under test"
        when
            CONDITION
        then
            CONCLUSION
        end
        """;

    private static final int FIRST_LINE = 13;
    private static final int LAST_LINE = 18;

    private static final String FINDS = "insertLogical( Finding.supports(\"x\") );";

    private static Rulebook rulebook;
    private static KieBase todaysRules;
    private static KieBase twoRules;

    @BeforeAll
    static void build() {
        rulebook = new Rulebook();
        todaysRules = rulebook.build(today());
        twoRules = rulebook.build(List.of(new RuleSource("rules/causes/made-up.drl", """
            package causes.made_up

            import org.conndoctor.facts.*

            rule "one"
            when
                Observation( id == "a" )
            then
                insertLogical( Finding.supports("x") );
            end

            rule "two"
            when
                Observation( id == "b" )
            then
                insertLogical( Finding.supports("x") );
            end
            """)));
    }

    private static RuleSource file(String condition, String conclusion) {
        return new RuleSource(
                "rules/causes/made-up.drl",
                FRAME.replace("CONDITION", condition).replace("CONCLUSION", conclusion));
    }

    private static List<RuleSource> today() {
        try (var files = Files.walk(CAUSES)) {
            var sources = new ArrayList<RuleSource>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                sources.add(new RuleSource(file.toString().replace('\\', '/'), Files.readString(file)));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Object> concluded(KieBase base, Object... facts) {
        try (var session = new Session(base)) {
            session.insert(facts);
            return session.concluded();
        }
    }

    private static Observation answered(String id, String value) {
        return new Observation(id, value, Source.ANSWER);
    }

    private static List<Fault> faults(RuleSource... sources) {
        try {
            rulebook.build(List.of(sources));
        } catch (KnowledgeException e) {
            return e.faults();
        }
        return List.of();
    }

    @Test
    void todaysRulesAreAllInTheBaseEachCauseInItsPackage() {
        var sources = today();

        assertThat(sources).hasSizeGreaterThan(10);
        for (var source : sources) {
            var cause = Path.of(source.file()).getFileName().toString().replace(".drl", "");
            var rules = todaysRules.getKiePackage(RuleMetadata.packageOf(cause)).getRules();
            var names = source.text()
                    .lines()
                    .filter(line -> line.startsWith("rule \""))
                    .map(line -> line.substring(6, line.lastIndexOf('"')))
                    .toList();
            assertThat(rules).extracting(rule -> rule.getName()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void todaysRulesSuspectAndFind() {
        var concluded = concluded(
                todaysRules,
                new SymptomSeen("connection-refused"),
                new Target("ws", "203.0.113.7", 2345),
                new Listener("websocket", "0.0.0.0", 2346));

        assertThat(concluded).contains(Suspicion.of("wrong-port"), Finding.confirms("wrong-port"));
        assertThat(concluded).doesNotContain(Suspicion.of("private-address"));
    }

    @Test
    void noFileIsAnEmptyBase() {
        assertThat(concluded(rulebook.build(List.of()), new SymptomSeen("connection-refused")))
                .isEmpty();
    }

    static Stream<Arguments> syntaxErrors() {
        return Stream.of(
                arguments("a condition that does not end", file("Observation( id == ", FINDS)),
                arguments("a bracket that does not close", file("Observation( id == \"ping\" ", FINDS)),
                arguments("an operator without its right side", file("Target( port == 80 && )", FINDS)),
                arguments("a conclusion without its semicolon", file("Target( )", FINDS.replace(";", ""))));
    }

    static Stream<Arguments> unknownNames() {
        return Stream.of(
                arguments("an unknown type of fact", file("Observatory( id == \"ping\" )", FINDS)),
                arguments("an unknown property", file("Observation( name == \"ping\" )", FINDS)),
                arguments("an unknown variable", file("Listener( port == $asked )", FINDS)),
                arguments("an unknown conclusion", file("Target( )", "insertLogical( Finding.proves(\"x\") );")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"syntaxErrors", "unknownNames"})
    void aFaultIsToldWithItsFile(String what, RuleSource source) {
        assertThat(faults(source)).as(what).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("rules/causes/made-up.drl");
            assertThat(fault.line()).isBetween(1, LAST_LINE);
            assertThat(fault.message()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntaxErrors")
    void aSyntaxErrorIsToldWithALineOfItsRule(String what, RuleSource source) {
        assertThat(faults(source))
                .as(what)
                .anySatisfy(fault -> assertThat(fault.line()).isBetween(FIRST_LINE, LAST_LINE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"syntaxErrors", "unknownNames"})
    void everyFaultIsToldWithALineOfItsRule(String what, RuleSource source) {
        assertThat(faults(source))
                .as(what)
                .isNotEmpty()
                .allSatisfy(
                        fault -> assertThat(fault.line()).as(fault.message()).isBetween(FIRST_LINE, LAST_LINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Target( port == \"eighty\" )", "Target( port > \"a\" )", "Target( port in ( \"a\" ) )"})
    void aNumberComparedWithWordsIsAFault(String condition) {
        assertThat(faults(file(condition, FINDS)))
                .isNotEmpty()
                .allSatisfy(
                        fault -> assertThat(fault.line()).as(fault.message()).isBetween(FIRST_LINE, LAST_LINE));
    }

    @Test
    void theFaultsOfAllFilesAreToldAtOnce() {
        var one = file("Observatory( )", FINDS);
        var other = new RuleSource("rules/causes/other.drl", one.text().replace("made_up", "other"));

        assertThatThrownBy(() -> rulebook.build(List.of(one, today().get(0), other)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("rules/causes/made-up.drl:")
                .hasMessageContaining("rules/causes/other.drl:")
                .extracting(e -> ((KnowledgeException) e).faults(), list(Fault.class))
                .extracting(Fault::file)
                .containsOnly("rules/causes/made-up.drl", "rules/causes/other.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "package causes.made_up\n"})
    void aFileWithoutARuleIsAFault(String text) {
        assertThat(faults(new RuleSource("rules/causes/made-up.drl", text)))
                .extracting(Fault::file)
                .containsOnly("rules/causes/made-up.drl");
    }

    @Test
    void todaysFilesComeShippedAndAnEditedOneDoesNot() {
        var shipped = new ShippedRules();
        var source = today().get(0);

        assertThat(today()).allSatisfy(s -> assertThat(shipped.modelOf(s)).isPresent());
        assertThat(shipped.modelOf(new RuleSource(source.file(), source.text() + "\n")))
                .isEmpty();
    }

    @Test
    void anEditedFileTakesEffectAndTheOthersStayAsTheyAre() {
        var sources = new ArrayList<>(today());
        sources.replaceAll(source -> source.file().endsWith("/wrong-host.drl")
                ? new RuleSource(source.file(), source.text().replace("value == \"no\"", "value == \"certainly-not\""))
                : source);
        var before = todaysRules;
        var after = rulebook.build(sources);

        var refused = new SymptomSeen("connection-refused");
        var no = answered("host-is-right", "no");
        var certainlyNot = answered("host-is-right", "certainly-not");
        assertThat(concluded(before, refused, no)).contains(Finding.confirms("wrong-host"));
        assertThat(concluded(before, refused, certainlyNot)).doesNotContain(Finding.confirms("wrong-host"));
        assertThat(concluded(after, refused, no)).doesNotContain(Finding.confirms("wrong-host"));
        assertThat(concluded(after, refused, certainlyNot)).contains(Finding.confirms("wrong-host"));

        assertThat(concluded(after, refused)).isEqualTo(concluded(before, refused));
    }

    @Test
    void aFindingGoesWithItsFact() {
        try (var session = new Session(todaysRules)) {
            var answer = session.insert(answered("host-is-right", "no"), new SymptomSeen("connection-refused"))
                    .get(0);
            assertThat(session.concluded()).contains(Finding.confirms("wrong-host"));

            session.takeBack(answer);

            assertThat(session.concluded()).doesNotContain(Finding.confirms("wrong-host"));
        }
    }

    @Test
    void aFindingOfTwoRulesSurvivesTheLossOfOneFactAndGoesWithTheLast() {
        try (var session = new Session(twoRules)) {
            var facts = session.insert(answered("a", "1"), answered("b", "1"));
            assertThat(session.concluded()).containsExactly(Finding.supports("x"));

            session.takeBack(facts.get(0));
            assertThat(session.concluded()).containsExactly(Finding.supports("x"));

            session.takeBack(facts.get(1));
            assertThat(session.concluded()).isEmpty();
        }
    }

    @Test
    void aFindingOfOneRuleAndTwoFactsSurvivesTheLossOfOne() {
        try (var session = new Session(twoRules)) {
            var facts = session.insert(answered("a", "1"), answered("a", "2"));

            session.takeBack(facts.get(1));
            assertThat(session.concluded()).containsExactly(Finding.supports("x"));

            session.takeBack(facts.get(0));
            assertThat(session.concluded()).isEmpty();
        }
    }

    @Test
    void whatSpeaksAgainstAConclusionTakesItBack() {
        try (var session = new Session(todaysRules)) {
            session.insert(
                    new SymptomSeen("connection-refused"),
                    new Target(null, "203.0.113.7", 2345),
                    new Listener("tcp", "0.0.0.0", 2346));
            assertThat(session.concluded()).contains(Finding.supports("wrong-port"));

            session.insert(new Listener("tcp", "0.0.0.0", 2345));

            assertThat(session.concluded())
                    .contains(Finding.refutes("wrong-port"))
                    .doesNotContain(Finding.supports("wrong-port"));
        }
    }

    /** A session that fires after each change. */
    private static final class Session implements AutoCloseable {
        private final KieSession session;

        Session(KieBase base) {
            this.session = base.newKieSession();
        }

        List<FactHandle> insert(Object... facts) {
            var handles = Arrays.stream(facts).map(session::insert).toList();
            session.fireAllRules();
            return handles;
        }

        void takeBack(FactHandle handle) {
            session.delete(handle);
            session.fireAllRules();
        }

        Set<Object> concluded() {
            return session.getObjects().stream()
                    .filter(fact -> fact instanceof Finding || fact instanceof Suspicion)
                    .map(fact -> (Object) fact)
                    .collect(Collectors.toSet());
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
