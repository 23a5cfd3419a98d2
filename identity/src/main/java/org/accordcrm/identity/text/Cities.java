package org.accordcrm.identity.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chinese cities that open company names and addresses. */
final class Cities {

    private static final List<String> NAMES = List.of(
            "北京 上海 天津 重庆 广州 深圳 苏州 杭州 南京 成都 武汉 西安 长沙 青岛 宁波 无锡 郑州 济南 大连 沈阳 厦门 福州 东莞 佛山 合肥 昆明 哈尔滨 长春 石家庄 太原 南昌 南宁 贵阳 海口 兰州 西宁 银川 乌鲁木齐 呼和浩特 拉萨 常州 南通 徐州 扬州 盐城 镇江 泰州 温州 嘉兴 绍兴 金华 台州 湖州 舟山 衢州 丽水 珠海 汕头 惠州 中山 江门 湛江 茂名 肇庆 烟台 潍坊 淄博 威海 临沂 济宁 泉州 漳州 莆田 洛阳 芜湖 绵阳 宜昌 襄阳 株洲 湘潭 桂林 柳州 唐山 保定 廊坊 包头 鞍山 昆山 常熟 张家港 太仓 江阴 宜兴 义乌 慈溪 香港 澳门 台北 江苏 浙江 广东 山东 四川 湖北 湖南 河南 河北 福建 安徽 江西 陕西 山西 辽宁 吉林 黑龙江 云南 贵州 广西 海南 甘肃 内蒙古 新疆"
                    .split(" "));
    /** Names that are not their pinyin. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("哈尔滨", "harbin"),
            Map.entry("乌鲁木齐", "urumqi"),
            Map.entry("呼和浩特", "hohhot"),
            Map.entry("拉萨", "lhasa"),
            Map.entry("香港", "hong kong"),
            Map.entry("澳门", "macau"),
            Map.entry("台北", "taipei"),
            Map.entry("高雄", "kaohsiung"));

    private static final Map<String, String> BY_PINYIN = new HashMap<>();

    static {
        for (var name : NAMES) {
            BY_PINYIN.putIfAbsent(latin(name), name);
        }
    }

    private Cities() {}

    static String latin(String city) {
        var own = OWN.get(city);
        return own == null ? Pinyin.of(city).joined() : own;
    }

    /** The city a text starts with, or empty. */
    static String leading(String text) {
        for (int length = Math.min(4, text.length()); length >= 2; length--) {
            var start = text.substring(0, length);
            if (NAMES.contains(start)) {
                return start;
            }
        }
        return "";
    }

    static String without(String address) {
        var city = leading(address);
        return city.length() == address.length() ? address : address.substring(city.length());
    }

    static boolean isPinyinOfCity(String word) {
        return BY_PINYIN.containsKey(word);
    }
}
