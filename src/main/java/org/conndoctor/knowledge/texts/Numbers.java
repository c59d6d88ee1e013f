package org.conndoctor.knowledge.texts;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers in prose, and writes them in one way whatever language grouped their digits. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,\u00A0\u202F'’][0-9]+)*");
    /** 20,000 in English, 20.000 in Spanish and Turkish, 20 000 with a no-break space in Russian. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,\u00A0\u202F'’][0-9]{3})+");

    private Numbers() {}

    static List<String> in(String prose) {
        var numbers = new ArrayList<String>();
        var matcher = NUMBER.matcher(prose);
        while (matcher.find()) {
            var number = matcher.group();
            numbers.add(GROUPED.matches(number) ? number.replaceAll("[^0-9]", "") : number.replace(',', '.'));
        }
        return numbers;
    }
}
