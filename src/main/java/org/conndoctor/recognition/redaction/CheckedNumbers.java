package org.conndoctor.recognition.redaction;

/** Numbers of payment cards (Luhn) and of bank accounts (ISO 13616): their check digits tell them from other numbers. */
final class CheckedNumbers {

    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int GROUP = 4;
    private static final int SHORTEST_ACCOUNT = 15;
    private static final int LONGEST_ACCOUNT = 34;

    private CheckedNumbers() {}

    static void find(Reading text, Spans secrets) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = 0;
            if (c >= '3' && c <= '6') {
                end = isStart(text, i) ? cardEnd(text, i) : 0;
            } else if (c >= 'A' && c <= 'Z' && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
                end = isStart(text, i) ? accountEnd(text, i) : 0;
            }
            if (end > 0) {
                secrets.add(i, end);
                i = end;
            }
        }
    }

    /** Not within a longer word or number, nor after a sign of one. */
    private static boolean isStart(Reading text, int at) {
        char before = text.charAt(at - 1);
        return !text.isLetterOrDigit(at - 1) && before != '.' && before != '-' && before != '_';
    }

    /** Digits in one run or in fours (American Express: 4, 6, 5); 0 where the sum is not right. */
    private static int cardEnd(Reading text, int from) {
        int digits = 0;
        // The sums in which the last digit so far counts once, and twice.
        int once = 0;
        int twice = 0;
        char separator = 0;
        int group = 0;
        int at = from;
        while (digits <= LONGEST_CARD) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                int digit = c - '0';
                int next = twice + digit;
                twice = once + (digit > 4 ? 2 * digit - 9 : 2 * digit);
                once = next;
                digits++;
                group++;
            } else if ((c == ' ' || c == '-')
                    && (digits == GROUP || c == separator && (group == GROUP || digits == GROUP + 6))
                    && isDigit(text.charAt(at + 1))) {
                separator = c;
                group = 0;
            } else {
                break;
            }
            at++;
        }
        boolean length = digits >= SHORTEST_CARD && digits <= LONGEST_CARD;
        boolean ends = !text.isLetterOrDigit(at) && text.charAt(at) != '-' && text.charAt(at) != '_';
        return length && ends && once % 10 == 0 && !isOneDigit(text, from, at) ? at : 0;
    }

    private static boolean isOneDigit(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) != text.charAt(from)) {
                return false;
            }
        }
        return true;
    }

    /** Letters count as 10 to 35; the first four characters count last. */
    private static int accountEnd(Reading text, int from) {
        if (text.charAt(from + 1) < 'A' || text.charAt(from + 1) > 'Z') {
            return 0;
        }
        int rest = 0;
        int count = GROUP;
        int digits = 0;
        int found = 0;
        int at = from + GROUP;
        while (count <= LONGEST_ACCOUNT) {
            char c = text.charAt(at);
            if (isDigit(c) || c >= 'A' && c <= 'Z') {
                rest = with(rest, c);
                digits += isDigit(c) ? 1 : 0;
                count++;
            } else if (c != ' ' || count % GROUP != 0) {
                break;
            }
            at++;
            boolean ends = !text.isLetterOrDigit(at);
            if (ends && count >= SHORTEST_ACCOUNT && digits * 2 >= count && whole(rest, text, from) == 1) {
                found = at;
            }
        }
        return found;
    }

    private static int whole(int rest, Reading text, int from) {
        int sum = rest;
        for (int i = from; i < from + GROUP; i++) {
            sum = with(sum, text.charAt(i));
        }
        return sum;
    }

    private static int with(int remainder, char c) {
        return isDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
