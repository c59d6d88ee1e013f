package org.conndoctor.netns.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One situation of a client and a server.
 *
 * @param id tells it from the others
 * @param cause the true one; empty where all is well
 * @param alsoCalled names of narrower causes that say the same fault and no other
 * @param what is the case, in words
 * @param made how it is brought about, in order
 * @param url what the client calls
 * @param client the program that calls
 * @param environment the settings of the client's programs
 * @param serverLooks whether there is a server on which somebody can look
 * @param truths what a person there would answer, where it is not {@linkplain Truth the usual}
 */
record Scenario(
        String id,
        String cause,
        Set<String> alsoCalled,
        String what,
        List<Made> made,
        String url,
        Client client,
        Map<String, String> environment,
        boolean serverLooks,
        Map<String, String> truths) {

    Scenario {
        alsoCalled = Set.copyOf(alsoCalled);
        made = List.copyOf(made);
        environment = Map.copyOf(environment);
        truths = Map.copyOf(truths);
    }

    /** A fault with this true cause. */
    static Scenario of(String id, String cause, String what) {
        return new Scenario(id, cause, Set.of(), what, List.of(), "", Client.CURL, Map.of(), true, Map.of());
    }

    /** Nothing is wrong. */
    static Scenario healthy(String id, String what) {
        return of(id, "", what);
    }

    boolean isHealthy() {
        return cause.isEmpty();
    }

    /** Whether a cause is what is wrong here. */
    boolean isTrue(String named) {
        return !named.isEmpty() && (named.equals(cause) || alsoCalled.contains(named));
    }

    /** The same fault by narrower names. */
    Scenario alsoCalled(String... names) {
        return new Scenario(id, cause, Set.of(names), what, made, url, client, environment, serverLooks, truths);
    }

    private Scenario on(Where where, Work... works) {
        var all = new ArrayList<>(made);
        for (var work : works) {
            all.add(new Made(where, work));
        }
        return new Scenario(id, cause, alsoCalled, what, all, url, client, environment, serverLooks, truths);
    }

    Scenario client(Work... works) {
        return on(Where.CLIENT, works);
    }

    Scenario router(Work... works) {
        return on(Where.ROUTER, works);
    }

    Scenario server(Work... works) {
        return on(Where.SERVER, works);
    }

    Scenario neighbour(Work... works) {
        return on(Where.NEIGHBOUR, works);
    }

    Scenario edge(Work... works) {
        return on(Where.EDGE, works);
    }

    Scenario calls(String called, Client with) {
        return new Scenario(id, cause, alsoCalled, what, made, called, with, environment, serverLooks, truths);
    }

    Scenario set(String variable, String value) {
        var all = new HashMap<>(environment);
        all.put(variable, value);
        return new Scenario(id, cause, alsoCalled, what, made, url, client, all, serverLooks, truths);
    }

    /** The server's machine cannot be asked. */
    Scenario serverIsOutOfReach() {
        return new Scenario(id, cause, alsoCalled, what, made, url, client, environment, false, truths);
    }

    /** What is true of this fact here. */
    Scenario truth(String observation, String value) {
        var all = new HashMap<>(truths);
        all.put(observation, value);
        return new Scenario(id, cause, alsoCalled, what, made, url, client, environment, serverLooks, all);
    }
}
