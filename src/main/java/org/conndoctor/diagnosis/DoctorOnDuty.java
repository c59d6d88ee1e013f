package org.conndoctor.diagnosis;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The doctor who answers now; replaced whole when the knowledge changes, while requests under way keep the one they
 * began with. Thread safe.
 */
public final class DoctorOnDuty {

    private final AtomicReference<Doctor> current;

    public DoctorOnDuty(Doctor first) {
        this.current = new AtomicReference<>(first);
    }

    public Doctor doctor() {
        return current.get();
    }

    void relieve(Doctor next) {
        current.set(next);
    }
}
