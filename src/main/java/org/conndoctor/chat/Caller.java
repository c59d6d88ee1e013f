package org.conndoctor.chat;

/**
 * Who says something.
 *
 * @param address as budgets count
 * @param place what this server's own machine is to the caller: {@link org.conndoctor.facts.ProbeResult#CLIENT} where the
 *     caller sits at it, so that it sees what the caller's client sees; else
 *     {@link org.conndoctor.facts.ProbeResult#DOCTOR}
 */
public record Caller(String address, String place) {}
