/**
 * The doctor on the web: routes, problems, the page, and the door for assistants.
 *
 * <p>In come requests of strangers, limited in size before they are read. Out go replies as the contract
 * ({@code openapi.json}) has them, problem details (RFC 9457) for whatever cannot be taken, and the files of the page.
 */
@NullMarked
package org.conndoctor.http;

import org.jspecify.annotations.NullMarked;
