package org.conndoctor.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.knowledge.KnowledgeLoader;

/**
 * Goes once through what a start and a first diagnosis need, and ends: run by the launcher so that the JVM can write
 * the classes it loaded into a class data sharing archive.
 */
public final class WarmUp {

    private WarmUp() {}

    public static void main(String[] arguments) throws Exception {
        var nowhere = new PrintWriter(Writer.nullWriter());
        Conndoctor.run(nowhere, nowhere, "diagnose", "--json", "연결이 거부됨 127.0.0.1:2345");
        Conndoctor.run(nowhere, nowhere, "diagnose", "connect ETIMEDOUT 203.0.113.7:2345");
        var duty = new DoctorOnDuty(new Doctor(KnowledgeLoader.load(new KnowledgePlace().read())));
        try (var server = Server.start(duty, new ServerSettings("127.0.0.1", 0, Optional.empty(), ":memory:"))) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/diagnoses"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"connect ECONNREFUSED 203.0.113.7:2345\"}"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            // A look at a healthy target and at one that refuses load what looks need.
            Conndoctor.run(nowhere, nowhere, "diagnose", "--probe", "http://127.0.0.1:" + server.port() + "/");
            Conndoctor.run(nowhere, nowhere, "diagnose", "--json", "--probe", "ws://127.0.0.1:1/");
        }
    }
}
