package org.conndoctor.recognition.redaction;

/** How a value is parted from its name, from the surest to the least sure. */
enum Mode {
    /** By an equals sign, as the content of an element, after an option: no sentence goes on. */
    SURE,
    /** By a colon: a setting, or a sentence. */
    COLON,
    /** By a word such as "is". */
    SAID,
    /** By nothing but a space. */
    BESIDE
}
