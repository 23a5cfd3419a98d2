package org.accordcrm.sources.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles show a number as a date, and which date that is. */
final class WorkbookDates {

    private final LocalDate epoch;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean inCellFormats;

    WorkbookDates(boolean since1904) {
        this.epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    void learn(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" -> codes.put(number(xml, "numFmtId"), Workbook.attribute(xml, "formatCode"));
            case "cellXfs" -> inCellFormats = true;
            case "cellStyles", "dxfs" -> inCellFormats = false;
            case "xf" -> {
                if (inCellFormats) {
                    formats.add(number(xml, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        var text = Workbook.attribute(xml, attribute);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    boolean isDate(String style) {
        if (!style.matches("\\d{1,6}") || Integer.parseInt(style) >= formats.size()) {
            return false;
        }
        var format = formats.get(Integer.parseInt(style));
        var code = codes.get(format);
        if (code == null) {
            return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 50 && format <= 58;
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 && !bare.contains("general");
    }

    /** {@code 2018-06-01}, with {@code T09:30:00} behind it unless it is midnight. */
    String text(BigDecimal serial) {
        var days = serial.setScale(0, RoundingMode.FLOOR);
        if (days.abs().longValue() > 3_000_000) {
            return serial.toPlainString();
        }
        var seconds = serial.subtract(days)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var moment = epoch.plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    }
}
