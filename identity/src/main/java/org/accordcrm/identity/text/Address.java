package org.accordcrm.identity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Streets and places in one spelling. */
public final class Address {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("sts", "st"),
            Map.entry("strasse", "st"),
            Map.entry("avenue", "ave"),
            Map.entry("av", "ave"),
            Map.entry("aves", "ave"),
            Map.entry("road", "rd"),
            Map.entry("drive", "dr"),
            Map.entry("crescent", "cres"),
            Map.entry("court", "ct"),
            Map.entry("circuit", "cct"),
            Map.entry("place", "pl"),
            Map.entry("platz", "pl"),
            Map.entry("boulevard", "blvd"),
            Map.entry("blv", "blvd"),
            Map.entry("lane", "ln"),
            Map.entry("parade", "pde"),
            Map.entry("close", "cl"),
            Map.entry("terrace", "tce"),
            Map.entry("highway", "hwy"),
            Map.entry("square", "sq"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("suite", "ste"),
            Map.entry("apartment", "apt"),
            Map.entry("building", "bldg"),
            Map.entry("floor", "fl"));
    private static final Set<String> STOP =
            Set.of("no", "nr", "number", "the", "n", "s", "e", "w", "building", "bldg", "floor", "room");
    private static final Set<String> ASIDE = Set.of("between", "near", "at", "off", "opposite", "c/o", "in", "cnr");

    private static final int LONGEST_DISTRICT = 10;

    private Address() {}

    /**
     * The street with its number, abbreviations and order evened out: "No. 7, Kurze Straße" and "Kurzestr. 7" are alike.
     *
     * @param number the house number if the source keeps it apart, or empty
     */
    public static String street(String text, String number) {
        var folded = Text.fold(text);
        if (Text.saysNothing(folded)) {
            return "";
        }
        if (Han.hasHan(folded)) {
            return chinese(folded) + Text.words(Text.fold(number)).replace(" ", "");
        }
        var name = new StringBuilder();
        var numbers = new ArrayList<String>();
        for (var word : Text.split(Text.words(folded))) {
            if (ASIDE.contains(word) && !name.isEmpty()) {
                break;
            }
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (!STOP.contains(word)) {
                name.append(name.isEmpty() ? "" : " ").append(shorten(word));
            }
        }
        var apart = Text.words(Text.fold(number));
        if (!apart.isEmpty() && !numbers.contains(apart)) {
            numbers.add(apart);
        }
        return withNumbers(name, numbers);
    }

    /** Numbers in one order, since scripts name house and building the other way round. */
    private static String withNumbers(StringBuilder name, List<String> numbers) {
        numbers.sort(null);
        numbers.forEach(number -> append(name, number));
        return name.toString();
    }

    private static String shorten(String word) {
        var known = SHORT.get(word);
        if (known != null) {
            return known;
        }
        for (var ending : new String[] {"strasse", "str"}) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + " st";
            }
        }
        return word;
    }

    /** 东湖大道 131 号 is "donghu ave 131", as 131 Donghu Avenue is. */
    private static String chinese(String folded) {
        var words = Text.words(folded).replace(" ", "");
        for (var unit : new String[] {"中国", "省", "自治区", "市"}) {
            int end = words.indexOf(unit);
            if (end >= 0 && end <= 7 && end + unit.length() < words.length()) {
                words = words.substring(end + unit.length());
            }
        }
        words = withoutDistrict(Cities.without(words));
        var out = new StringBuilder();
        var numbers = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < words.length(); ) {
            var type = streetType(words, i);
            if (!type.isEmpty() && i > start) {
                append(out, Pinyin.of(words.substring(start, i)).joined());
                append(out, TYPES.getOrDefault(type, type));
                i += type.length();
                start = i;
            } else if (Character.isDigit(words.charAt(i))) {
                int end = i;
                while (end < words.length() && Character.isDigit(words.charAt(end))) {
                    end++;
                }
                if (i > start) {
                    append(out, unit(words.substring(start, i)));
                }
                numbers.add(words.substring(i, end));
                start = end;
                i = end;
            } else {
                i++;
            }
        }
        if (start < words.length()) {
            append(out, unit(words.substring(start)));
        }
        return withNumbers(out, numbers);
    }

    /** 工业园区星湖街 is 星湖街, which is what most people write; 阳光小区 3 栋 stays, as no street follows. */
    private static String withoutDistrict(String words) {
        for (int at = 1; at < words.length() - 1 && at <= LONGEST_DISTRICT; at++) {
            boolean ends = "区县".indexOf(words.charAt(at)) >= 0 && "小社".indexOf(words.charAt(at - 1)) < 0;
            if (ends && hasStreet(words, at + 2)) {
                return words.substring(at + 1);
            }
        }
        return words;
    }

    private static boolean hasStreet(String words, int from) {
        for (int at = from; at < words.length(); at++) {
            if (!streetType(words, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder out, String word) {
        if (!word.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(word);
        }
    }

    /** What counts a number, such as 号 or 室, says nothing. */
    private static String unit(String words) {
        var left = words;
        while (!left.isEmpty() && "号栋幢楼室层座单元弄".indexOf(left.charAt(0)) >= 0) {
            left = left.substring(1);
        }
        return Pinyin.of(left).joined();
    }

    private static final Map<String, String> TYPES =
            Map.of("大道", "ave", "大街", "st", "路", "rd", "街", "st", "巷", "ln", "弄", "ln", "广场", "sq", "胡同", "hutong");

    private static String streetType(String words, int at) {
        if (at + 2 <= words.length() && TYPES.containsKey(words.substring(at, at + 2))) {
            return words.substring(at, at + 2);
        }
        var one = words.substring(at, at + 1);
        return TYPES.containsKey(one) ? one : "";
    }

    /** A place in one spelling; a Chinese one by its pinyin, without 市: 苏州市 is suzhou. */
    public static String city(String text) {
        var folded = Text.words(Text.fold(text));
        if (Text.saysNothing(folded)) {
            return "";
        }
        if (Han.hasHan(folded)) {
            var place = folded.length() > 2 && folded.endsWith("市") ? folded.substring(0, folded.length() - 1) : folded;
            return Cities.latin(place);
        }
        return Text.spelling(folded);
    }

    /** Letters and digits only. */
    public static String postcode(String text) {
        var folded = Text.fold(text);
        return Text.saysNothing(folded) ? "" : Text.words(folded).replace(" ", "");
    }
}
