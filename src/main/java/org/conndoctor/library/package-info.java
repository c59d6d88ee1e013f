/**
 * The doctor inside another program: in comes an exception that it caught, out go a reply and its words. No server, no
 * command line, and nothing is sent anywhere.
 */
@NullMarked
package org.conndoctor.library;

import org.jspecify.annotations.NullMarked;
