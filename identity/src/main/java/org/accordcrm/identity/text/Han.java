package org.accordcrm.identity.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables of Chinese characters, made once from ICU, since ICU itself is too slow for every record. */
final class Han {

    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fff;

    /** Readings as a surname that differ from the usual one, or that are several. */
    private static final Map<Character, List<String>> SURNAME = Map.ofEntries(
            Map.entry('单', List.of("shan", "dan")),
            Map.entry('曾', List.of("zeng")),
            Map.entry('仇', List.of("qiu")),
            Map.entry('区', List.of("ou")),
            Map.entry('解', List.of("xie")),
            Map.entry('缪', List.of("miao", "mou")),
            Map.entry('牟', List.of("mou", "mu")),
            Map.entry('乐', List.of("yue", "le")),
            Map.entry('朴', List.of("piao", "pu")),
            Map.entry('么', List.of("yao")),
            Map.entry('查', List.of("zha")),
            Map.entry('盖', List.of("ge", "gai")),
            Map.entry('任', List.of("ren")),
            Map.entry('华', List.of("hua")),
            Map.entry('冼', List.of("xian")),
            Map.entry('洗', List.of("xian")),
            Map.entry('召', List.of("shao", "zhao")),
            Map.entry('翟', List.of("zhai", "di")),
            Map.entry('员', List.of("yun")),
            Map.entry('秘', List.of("bi")),
            Map.entry('折', List.of("she")),
            Map.entry('黑', List.of("he")),
            Map.entry('尉', List.of("wei", "yu")),
            Map.entry('覃', List.of("qin", "tan")),
            Map.entry('宁', List.of("ning")),
            Map.entry('种', List.of("chong")),
            Map.entry('繁', List.of("po")),
            Map.entry('那', List.of("na")),
            Map.entry('石', List.of("shi")),
            Map.entry('褚', List.of("chu")),
            Map.entry('葛', List.of("ge")),
            Map.entry('贾', List.of("jia")),
            Map.entry('俞', List.of("yu")),
            Map.entry('沈', List.of("shen")),
            Map.entry('车', List.of("che")),
            Map.entry('卜', List.of("bu")),
            Map.entry('臧', List.of("zang")),
            Map.entry('祭', List.of("zhai")),
            Map.entry('盛', List.of("sheng")),
            Map.entry('阚', List.of("kan")),
            Map.entry('郇', List.of("xun", "huan")),
            Map.entry('隗', List.of("wei", "kui")),
            Map.entry('逄', List.of("pang")));

    private static final Map<String, String> DOUBLE_SURNAME = Map.ofEntries(
            Map.entry("欧阳", "ouyang"),
            Map.entry("司马", "sima"),
            Map.entry("上官", "shangguan"),
            Map.entry("诸葛", "zhuge"),
            Map.entry("司徒", "situ"),
            Map.entry("尉迟", "yuchi"),
            Map.entry("万俟", "moqi"),
            Map.entry("长孙", "zhangsun"),
            Map.entry("慕容", "murong"),
            Map.entry("皇甫", "huangfu"),
            Map.entry("令狐", "linghu"),
            Map.entry("宇文", "yuwen"),
            Map.entry("公孙", "gongsun"),
            Map.entry("轩辕", "xuanyuan"),
            Map.entry("夏侯", "xiahou"),
            Map.entry("东方", "dongfang"),
            Map.entry("独孤", "dugu"),
            Map.entry("南宫", "nangong"),
            Map.entry("钟离", "zhongli"),
            Map.entry("闻人", "wenren"),
            Map.entry("端木", "duanmu"),
            Map.entry("百里", "baili"),
            Map.entry("呼延", "huyan"),
            Map.entry("澹台", "tantai"),
            Map.entry("淳于", "chunyu"),
            Map.entry("单于", "chanyu"),
            Map.entry("申屠", "shentu"),
            Map.entry("赫连", "helian"),
            Map.entry("东郭", "dongguo"),
            Map.entry("西门", "ximen"));

    /** Single surnames that nearly all bearers of Chinese names have. */
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹"
            + "熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢"
            + "路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华"
            + "车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾"
            + "蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡元平咸禹狄贝茅梁肖闫代付";

    /** Readings of words whose characters are usually read otherwise. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("长沙", "chang sha"),
            Map.entry("长春", "chang chun"),
            Map.entry("长江", "chang jiang"),
            Map.entry("长城", "chang cheng"),
            Map.entry("长安", "chang an"),
            Map.entry("长虹", "chang hong"),
            Map.entry("长青", "chang qing"),
            Map.entry("长兴", "chang xing"),
            Map.entry("长治", "chang zhi"),
            Map.entry("重庆", "chong qing"),
            Map.entry("厦门", "xia men"),
            Map.entry("成都", "cheng du"),
            Map.entry("首都", "shou du"),
            Map.entry("佛山", "fo shan"),
            Map.entry("东莞", "dong guan"),
            Map.entry("蚌埠", "beng bu"),
            Map.entry("六安", "lu an"),
            Map.entry("台州", "tai zhou"),
            Map.entry("银行", "yin hang"),
            Map.entry("行业", "hang ye"),
            Map.entry("音乐", "yin yue"),
            Map.entry("快乐", "kuai le"),
            Map.entry("朝阳", "chao yang"),
            Map.entry("大厦", "da sha"),
            Map.entry("会计", "kuai ji"),
            Map.entry("调试", "tiao shi"),
            Map.entry("传感", "chuan gan"),
            Map.entry("乐清", "yue qing"),
            Map.entry("番禺", "pan yu"));

    /** Characters whose usual reading in names differs from ICU's first. */
    private static final Map<Character, String> USUAL = Map.ofEntries(
            Map.entry('晟', "sheng"),
            Map.entry('长', "chang"),
            Map.entry('都', "du"),
            Map.entry('行', "xing"),
            Map.entry('乐', "le"),
            Map.entry('重', "zhong"),
            Map.entry('茜', "qian"),
            Map.entry('曦', "xi"),
            Map.entry('婷', "ting"),
            Map.entry('薇', "wei"),
            Map.entry('琢', "zhuo"),
            Map.entry('朝', "chao"),
            Map.entry('汤', "tang"),
            Map.entry('员', "yuan"),
            Map.entry('莎', "sha"),
            Map.entry('刀', "dao"),
            Map.entry('娜', "na"));

    static final Set<String> SURNAME_SYLLABLES = new HashSet<>();

    static {
        for (char c : SURNAMES.toCharArray()) {
            SURNAME_SYLLABLES.addAll(surnameReadings(String.valueOf(c)));
        }
        SURNAME_SYLLABLES.addAll(DOUBLE_SURNAME.values());
        SURNAME_SYLLABLES.addAll(List.of("lyu", "lu"));
    }

    /** Made when the first Chinese character is met. */
    private static final class Tables {
        static final char[] SIMPLE = new char[LAST - FIRST + 1];
        static final String[] READING = new String[LAST - FIRST + 1];
        static final Set<String> SYLLABLES = new HashSet<>();

        static {
            var block = new StringBuilder((LAST - FIRST + 1) * 2);
            for (int c = FIRST; c <= LAST; c++) {
                block.append((char) c).append('\n');
            }
            var simple = Transliterator.getInstance("Traditional-Simplified")
                    .transliterate(block.toString())
                    .split("\n", -1);
            var latin = Transliterator.getInstance("Han-Latin")
                    .transliterate(block.toString())
                    .split("\n", -1);
            var interned = new HashMap<String, String>();
            for (int i = 0; i < SIMPLE.length; i++) {
                char own = (char) (FIRST + i);
                SIMPLE[i] = simple[i].length() == 1 ? simple[i].charAt(0) : own;
                var reading = USUAL.getOrDefault(own, plain(latin[i]));
                READING[i] = reading.isEmpty() ? "" : interned.computeIfAbsent(reading, r -> r);
            }
            SYLLABLES.addAll(interned.keySet());
        }
    }

    private Han() {}

    private static String plain(String reading) {
        var out = new StringBuilder();
        var decomposed = com.ibm.icu.text.Normalizer2.getNFDInstance().normalize(reading);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 0x308 && !out.isEmpty() && out.charAt(out.length() - 1) == 'u') {
                out.setCharAt(out.length() - 1, 'v');
            } else if (c >= 'a' && c <= 'z') {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isHan(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether any character is Chinese. */
    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x2fff && isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static String simplify(String text) {
        char[] out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST && Tables.SIMPLE[c - FIRST] != c) {
                out = out == null ? text.toCharArray() : out;
                out[i] = Tables.SIMPLE[c - FIRST];
            }
        }
        return out == null ? text : new String(out);
    }

    static boolean isSyllable(String word) {
        return Tables.SYLLABLES.contains(word);
    }

    /** The reading of a word of two characters that are usually read otherwise, its syllables apart; empty if there is none. */
    static String wordReading(String text, int at) {
        return at + 2 > text.length() ? "" : WORDS.getOrDefault(text.substring(at, at + 2), "");
    }

    /** The usual reading without tones, ü as v; empty if there is none. */
    static String reading(char c) {
        return isHan(c) ? Tables.READING[c - FIRST] : "";
    }

    /** All readings of a surname, the likeliest first. */
    static List<String> surnameReadings(String surname) {
        if (surname.length() == 2) {
            var known = DOUBLE_SURNAME.get(surname);
            return List.of(known != null ? known : reading(surname.charAt(0)) + reading(surname.charAt(1)));
        }
        var known = SURNAME.get(surname.charAt(0));
        return known != null ? known : List.of(reading(surname.charAt(0)));
    }

    /** How many characters of a Chinese full name are the surname. */
    static int surnameLength(String name) {
        return name.length() > 2 && DOUBLE_SURNAME.containsKey(name.substring(0, 2)) ? 2 : 1;
    }

    static boolean isSurname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }
}
