package org.conndoctor.benchmark;

import org.conndoctor.diagnosis.Doctor;

/** A doctor with this many times today's knowledge. */
record LoadedDoctor(int times, Doctor doctor) {}
