/**
 * The doctor for assistants, by the Model Context Protocol: a few tools that read and look, and change nothing.
 *
 * <p>In come the arguments of a tool call, over HTTP (see {@code org.conndoctor.http}) or standard input. Out go small
 * replies: the verdict, three causes, the question. Nothing is kept between calls; who goes on tells the text and all
 * answers again. The SDK, and Reactor with it, are known here and by the route, and nowhere else.
 */
@NullMarked
package org.conndoctor.assistant;

import org.jspecify.annotations.NullMarked;
