/**
 * Live looks at a target: what the doctor sees for itself.
 *
 * <p>In comes the target that somebody asked to be looked at, and the policy that says who may be reached. Out come
 * probe results, one by one as they are seen and all together at the end, within a fixed time whatever the other side
 * does. Rules make facts of them; nothing here draws a conclusion.
 */
@NullMarked
package org.conndoctor.probe;

import org.jspecify.annotations.NullMarked;
