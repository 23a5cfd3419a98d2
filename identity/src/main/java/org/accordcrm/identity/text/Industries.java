package org.accordcrm.identity.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that say what a company does, in Chinese and in the words that English and German names use for them. */
final class Industries {

    /** Chinese, the canonical word, other words for the same; longer Chinese words first where one starts another. */
    private static final String[][] TABLE = {
        {"信息技术", "infotech", "it"},
        {"文化传媒", "media", "medien"},
        {"生物科技", "biotech", "biotechnology"},
        {"光学", "optics", "optik", "optical"},
        {"光电", "optoelectronics", "photonics", "photonik"},
        {"精密", "precision", "prazision"},
        {"仪器", "instruments", "instrument", "instrumente"},
        {"仪表", "meters", "gauges"},
        {"电子", "electronics", "electronic", "elektronik"},
        {"电气", "electric", "electrical", "elektro", "elektrotechnik"},
        {"机械", "machinery", "maschinen", "maschinenbau"},
        {"设备", "equipment", "gerate"},
        {"科技", "technology", "technologies", "tech", "technologie", "technik"},
        {"技术", "technology"},
        {"贸易", "trading", "trade", "handel"},
        {"商贸", "trading"},
        {"物流", "logistics", "logistik"},
        {"食品", "foods", "food", "lebensmittel"},
        {"服饰", "apparel", "clothing", "garment"},
        {"化工", "chemical", "chemicals", "chemie"},
        {"医药", "pharma", "pharmaceutical", "pharmaceuticals"},
        {"制药", "pharma"},
        {"医疗", "medical", "medizintechnik"},
        {"咨询", "consulting", "beratung"},
        {"网络", "network", "networks", "net"},
        {"软件", "software"},
        {"信息", "information"},
        {"工程", "engineering", "ingenieria"},
        {"建筑", "construction", "bau"},
        {"建材", "materials"},
        {"材料", "materials", "werkstoffe"},
        {"新能源", "energy"},
        {"能源", "energy", "energie"},
        {"汽车", "automotive", "auto"},
        {"自动化", "automation"},
        {"测试", "testing", "test"},
        {"检测", "testing", "inspection"},
        {"计测", "measurement", "keisoku"},
        {"测量", "measurement", "metrology", "messtechnik"},
        {"传感", "sensing", "sensor", "sensors", "sensorik"},
        {"半导体", "semiconductor", "semiconductors"},
        {"通信", "communications", "communication"},
        {"环保", "environmental"},
        {"实业", "industries", "industrial", "industry"},
        {"工业", "industries"},
        {"制造", "manufacturing"},
        {"教育", "education"},
        {"广告", "advertising"},
        {"传媒", "media"},
        {"投资", "investment", "investments"},
        {"服务", "services", "service"},
        {"大学", "university", "universitat", "universite"},
        {"研究所", "institute", "institut"},
        {"研究院", "institute"},
        {"实验室", "laboratories", "laboratory", "labs", "lab", "labor"},
        {"航空", "aviation", "aerospace"},
        {"激光", "laser"},
        {"动力", "dynamics"},
        {"系统", "systems", "system", "systeme"},
        {"智能", "intelligent", "smart"},
        {"发展", "development"},
        {"控制", "controls", "control"},
        {"纺织", "textile", "textiles"},
        {"塑料", "plastics"},
        {"家具", "furniture", "mobel"},
        {"计量", "metrology", "messtechnik"},
        {"校准", "calibration"},
        {"环境", "environment", "environmental", "umwelttechnik", "umwelt"},
        {"水务", "water", "wasser"},
        {"水处理", "water"},
        {"玻璃", "glass", "glas"},
        {"钟表", "watch", "watches", "uhren"},
        {"船舶", "marine", "shipbuilding"},
        {"海洋", "marine"},
        {"模具", "tooling", "mould", "molds"},
        {"包装", "packaging", "verpackung"},
        {"涂料", "coatings", "paints"},
        {"钢铁", "steel", "stahl"},
        {"金属", "metals", "metal", "metall"},
        {"电池", "battery", "batteries"},
        {"电力", "power"},
        {"陶瓷", "ceramics", "keramik"},
        {"真空", "vacuum", "vakuum"},
        {"机器人", "robotics", "robots"},
        {"农业", "agriculture", "agri"},
        {"生物", "bio", "biology"},
        {"健康", "health"},
        {"造纸", "paper"},
        {"印刷", "printing", "druck"},
        {"轴承", "bearings", "bearing"},
        {"阀门", "valves", "valve"},
        {"泵业", "pumps", "pump", "pumpen"},
        {"照明", "lighting"},
        {"电缆", "cable", "cables", "kabel"},
        {"芯片", "chips"},
        {"集成电路", "microelectronics"},
        {"显示", "display", "displays"},
        {"进出口", "importexport"},
    };

    private static final Map<String, String> CANONICAL = new HashMap<>();
    private static final Map<String, String> CHINESE = new HashMap<>();

    static {
        for (var row : TABLE) {
            CHINESE.put(row[0], row[1]);
            for (int i = 1; i < row.length; i++) {
                CANONICAL.putIfAbsent(row[i], row[1]);
            }
        }
    }

    private Industries() {}

    /** The canonical word for a Latin word, or empty. */
    static String canonical(String word) {
        return CANONICAL.getOrDefault(word, "");
    }

    /** The start of a Chinese core up to its first industry, but at least two characters. */
    static String brandOfChinese(String core) {
        for (int i = 2; i < core.length(); i++) {
            if (industryAt(core, i) > 0) {
                return core.substring(0, i);
            }
        }
        return core;
    }

    static String translate(String chinese) {
        var words = new ArrayList<String>();
        for (int i = 0; i < chinese.length(); ) {
            int length = industryAt(chinese, i);
            if (length > 0) {
                words.add(java.util.Objects.requireNonNull(CHINESE.get(chinese.substring(i, i + length))));
                i += length;
            } else {
                i++;
            }
        }
        return String.join(" ", List.copyOf(words));
    }

    private static int industryAt(String text, int at) {
        for (int length = Math.min(4, text.length() - at); length >= 2; length--) {
            if (CHINESE.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
