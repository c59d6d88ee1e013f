#!/usr/bin/env bash
# Drools 10.2.0, executable model, two packages, no modify or delete.
# Guessed: a rule that ends in "not X" fires as long as there is no X, whatever other rules exist.
# Seen: it does so alone, beside its twin that ends in "X", and with all rules in one package. With four rules of a second
# package, of which one uses such facts with another value, it never fires, though there is no X. With the twin's conditions
# in another order it fires again.
# For users: a conclusion is silently missing. The project refuses such twins when rules are checked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.drools</groupId><artifactId>drools-engine</artifactId><version>10.2.0</version></dependency>
    <dependency><groupId>org.drools</groupId><artifactId>drools-model-codegen</artifactId><version>10.2.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

mkdir q
cat > q/Twins.java <<'JAVA'
package q;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

public class Twins {
    public record Seen(String id) {}
    public record Suspicion(String cause) {}
    public record Fact(String id, String value) {}
    public record Finding(String effect) {}

    static final String BEGIN = """
        rule "suspect" when Seen( id == "refused" ) then insert( new Suspicion("x") ); end
        rule "with not" when
          Suspicion( cause == "x" )
          Fact( id == "listens", value == "every" )
          not Fact( id == "own", value == "refused" )
        then insert( new Finding("fired") ); end
        """;
    static final String TWIN = """
        rule "twin" when
          Suspicion( cause == "x" )
          Fact( id == "listens", value == "every" )
          Fact( id == "own", value == "refused" )
        then insert( new Finding("twin") ); end
        """;
    static final String TWIN_REORDERED = """
        rule "twin" when
          Suspicion( cause == "x" )
          Fact( id == "own", value == "refused" )
          Fact( id == "listens", value == "every" )
        then insert( new Finding("twin") ); end
        """;
    static final String OTHERS = """
        rule "a" when Seen( id == "refused" ) then insert( new Suspicion("y") ); end
        rule "b" when Seen( id == "timeout" ) then insert( new Suspicion("y") ); end
        rule "c" when Seen( id == "mismatch" ) then insert( new Suspicion("y") ); end
        rule "d" when Seen( id == "silent" ) Fact( id == "speaks" ) then insert( new Suspicion("y") ); end
        """;

    static void run(String name, String... packages) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        for (int i = 0; i < packages.length; i++) {
            files.write("src/main/resources/p" + i + "/r.drl", "package p" + i + "\nimport q.Twins.*\n" + packages[i]);
        }
        var builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        var session = services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
        session.insert(new Seen("refused"));
        session.insert(new Fact("listens", "every"));
        session.fireAllRules();
        System.out.println(name + ": " + session.getObjects(o -> o instanceof Finding));
        session.dispose();
    }

    public static void main(String[] arguments) {
        run("alone", BEGIN);
        run("beside its twin", BEGIN + TWIN);
        run("all in one package", BEGIN + TWIN + OTHERS);
        run("others in a second package, no twin", BEGIN, OTHERS);
        run("others in a second package", BEGIN + TWIN, OTHERS);
        run("others in a second package, twin reordered", BEGIN + TWIN_REORDERED, OTHERS);
    }
}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" q/Twins.java
java -cp ".:$(cat classpath)" q.Twins > seen
cat seen

cat > expected <<'SEEN'
alone: [Finding[effect=fired]]
beside its twin: [Finding[effect=fired]]
all in one package: [Finding[effect=fired]]
others in a second package, no twin: [Finding[effect=fired]]
others in a second package: []
others in a second package, twin reordered: [Finding[effect=fired]]
SEEN
diff expected seen
