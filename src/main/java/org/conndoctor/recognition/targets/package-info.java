/**
 * What the client asked for: host, port and scheme, in the words of whatever program printed them.
 *
 * <p>Each reader finds one way of naming them ({@link org.conndoctor.recognition.targets.UrlReader URLs}, host and port
 * {@link org.conndoctor.recognition.targets.PairReader side by side}, {@link org.conndoctor.recognition.targets.PortWordReader
 * with a word for port}, {@link org.conndoctor.recognition.targets.NameReader without a port}); which of all the mentions is
 * meant is decided once, by {@link org.conndoctor.recognition.targets.TargetFinder}. What surrounds a mention tells the
 * server from the client, a resolver, a page or a text to read; those words are data, {@code rules/targets.yaml}.
 */
@NullMarked
package org.conndoctor.recognition.targets;

import org.jspecify.annotations.NullMarked;
