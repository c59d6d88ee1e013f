package org.conndoctor.knowledge;

import java.util.Set;

/**
 * Words around secrets, in small letters.
 *
 * @param plain values that are none, but tell of one
 * @param schemes between a name and its secret
 * @param tails that make the name of a secret the name of a setting about it
 * @param copulas between a name and its secret, in a sentence
 * @param particles at the end of a name, in languages without spaces
 * @param prompts after a name, where a prompt goes on to say whose it is
 * @param users names that stand before a user, where name, user, name, password follow each other
 * @param identifiers names before long random numbers that are no secrets
 * @param logins commands and words after which an address names a machine to connect to
 * @param common words that anybody writes
 */
public record SecretWords(
        Set<String> plain,
        Set<String> schemes,
        Set<String> tails,
        Set<String> copulas,
        Set<String> particles,
        Set<String> prompts,
        Set<String> users,
        Set<String> identifiers,
        Set<String> logins,
        Set<String> common) {}
