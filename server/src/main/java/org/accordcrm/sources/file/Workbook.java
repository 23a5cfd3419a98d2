package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XLSX file, read part by part and never unpacked to disk. Entities are off, and a part that inflates beyond its
 * limits is refused while it is read, whatever the archive says of its size.
 */
final class Workbook implements AutoCloseable {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, String> partBySheet;
    private final boolean since1904;

    private Workbook(ZipFile zip, Limits limits, Map<String, String> partBySheet, boolean since1904) {
        this.zip = zip;
        this.limits = limits;
        this.partBySheet = partBySheet;
        this.since1904 = since1904;
    }

    /** @throws FileRefused if it is no workbook, or too costly a one */
    static Workbook open(Path path, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException broken) {
            throw unreadable(broken);
        }
        try {
            if (zip.size() > limits.zipEntriesMax()) {
                throw new FileRefused(
                        "workbook-parts-too-many",
                        "The workbook has %d parts; at most %d are read.".formatted(zip.size(), limits.zipEntriesMax()),
                        Map.of("parts", zip.size(), "max", limits.zipEntriesMax()));
            }
            return index(zip, limits);
        } catch (RuntimeException | IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static Workbook index(ZipFile zip, Limits limits) throws IOException {
        var targets = new HashMap<String, String>();
        each(zip, limits, "xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        });
        var sheets = new java.util.LinkedHashMap<String, String>();
        var since1904 = new boolean[1];
        each(zip, limits, "xl/workbook.xml", xml -> {
            switch (xml.getLocalName()) {
                case "sheet" -> {
                    var target = targets.getOrDefault(attribute(xml, "id"), "");
                    sheets.put(attribute(xml, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
                case "workbookPr" -> since1904[0] = List.of("1", "true").contains(attribute(xml, "date1904"));
                default -> {}
            }
        });
        sheets.values().removeIf(part -> zip.getEntry(part) == null);
        if (sheets.isEmpty()) {
            throw new FileRefused("workbook-without-sheet", "The workbook has no sheet that can be read.", Map.of());
        }
        return new Workbook(zip, limits, sheets, since1904[0]);
    }

    List<String> sheets() {
        return List.copyOf(partBySheet.keySet());
    }

    /** @throws FileRefused if there is no such sheet */
    WorkbookRows rows(String sheet) throws IOException {
        var part = partBySheet.get(sheet);
        if (part == null) {
            throw new FileRefused(
                    "sheet-absent",
                    "The workbook has no sheet (%s), but %s.".formatted(sheet, partBySheet.keySet()),
                    Map.of("sheet", sheet, "sheets", sheets()));
        }
        var dates = new WorkbookDates(since1904);
        if (zip.getEntry("xl/styles.xml") != null) {
            each(zip, limits, "xl/styles.xml", dates::learn);
        }
        return new WorkbookRows(
                this, open(zip, limits, part), strings(), dates, MergedCells.scan(open(zip, limits, part)));
    }

    Limits limits() {
        return limits;
    }

    private List<String> strings() throws IOException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return List.of();
        }
        var strings = new ArrayList<String>();
        var characters = 0L;
        try (var in = open(zip, limits, "xl/sharedStrings.xml")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    var text = text(xml, "si");
                    characters += text.length() + 16;
                    if (characters > limits.sharedCharactersMax()) {
                        throw new FileRefused(
                                "workbook-strings-too-many",
                                "The workbook's texts take more than %d characters. Maybe save the sheet as CSV."
                                        .formatted(limits.sharedCharactersMax()),
                                Map.of("max", limits.sharedCharactersMax()));
                    }
                    strings.add(text);
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
        return strings;
    }

    /** The texts inside the element, without phonetic guides; leaves the reader at its end. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = "";
        StringBuilder several = null;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                var piece = xml.getElementText();
                if (text.isEmpty()) {
                    text = piece;
                } else {
                    several = several == null ? new StringBuilder(text) : several;
                    several.append(piece);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                text(xml, "rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return several == null ? text : several.toString();
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static FileRefused unreadable(Exception cause) {
        var refused = new FileRefused(
                "workbook-unreadable",
                "The workbook cannot be read. Maybe it was cut off, or is protected by a password.",
                Map.of());
        refused.initCause(cause);
        return refused;
    }

    private static void each(
            ZipFile zip, Limits limits, String part, java.util.function.Consumer<XMLStreamReader> startElement)
            throws IOException {
        try (var in = open(zip, limits, part)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    startElement.accept(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    private static InputStream open(ZipFile zip, Limits limits, String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileRefused(
                    "file-not-table",
                    "The archive holds no workbook: its part (%s) is missing.".formatted(part),
                    Map.of("part", part));
        }
        var compressed = Math.max(1, entry.getCompressedSize());
        return new Inflating(zip.getInputStream(entry), limits.zipFreeBytes() + compressed * limits.zipRatioMax());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
