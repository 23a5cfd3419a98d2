package org.accordcrm.sources.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/** Which encoding a text is in, from the bytes of its beginning. */
final class Encodings {

    /** More wrong sequences than one in so many right ones, and the text is not UTF-8. */
    private static final int RIGHT_PER_WRONG = 2;

    /** Fewer plain signs than this may be zero bytes gone astray. */
    private static final int PLAIN_MIN = 3;

    private Encodings() {}

    /** @throws FileRefused if Java knows no such encoding */
    static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new FileRefused(
                    "encoding-unknown",
                    "There is no encoding (%s). Maybe UTF-8, GB18030, Big5 or windows-1252.".formatted(name),
                    Map.of("encoding", name));
        }
    }

    static Charset of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = new int[2];
        for (var i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        var pairs = Math.max(1, head.length / 2);
        if (zeros[1] > pairs / 10 && zeros[0] < zeros[1] / 10) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > pairs / 10 && zeros[1] < zeros[0] / 10) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(head)) {
            return StandardCharsets.UTF_8;
        }
        var little = plain(head, 1);
        var big = plain(head, 0);
        if (Math.max(little, big) > Math.max(PLAIN_MIN, pairs / 50)
                && Math.max(little, big) > 2 * Math.min(little, big)) {
            return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return ofHighBytes(head);
    }

    /**
     * Letters, digits and delimiters that a text in UTF-16 holds among Chinese. A zero beside what is no sign of a
     * table counts against it; 一 is a plain letter if read the wrong way round.
     *
     * @param high where in a pair its high byte stands
     */
    private static int plain(byte[] head, int high) {
        var plain = 0;
        for (var i = 0; i + 1 < head.length; i += 2) {
            if (head[i + high] == 0) {
                var low = head[i + 1 - high];
                plain += low >= ' ' && low < 0x7F || low == '\n' || low == '\r' || low == '\t' ? 1 : -1;
            }
        }
        return plain;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head) {
        var right = 0;
        var wrong = 0;
        var i = 0;
        while (i < head.length) {
            var b = head[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            var more = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            if (i + more >= head.length) {
                break;
            }
            var whole = more > 0;
            for (var n = 1; n <= more; n++) {
                whole &= (head[i + n] & 0xC0) == 0x80;
            }
            right += whole ? 1 : 0;
            wrong += whole ? 0 : 1;
            i += whole ? more + 1 : 1;
        }
        return wrong == 0 || right > RIGHT_PER_WRONG * wrong;
    }

    /**
     * Latin letters with marks stand alone among plain ones; the bytes of Chinese come in pairs, and those of usual
     * characters in a narrow range of each encoding.
     */
    private static Charset ofHighBytes(byte[] head) {
        var high = 0;
        var alone = 0;
        for (var i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                high++;
                var before = i > 0 && head[i - 1] < 0;
                var after = i + 1 < head.length && head[i + 1] < 0;
                alone += before || after ? 0 : 1;
            }
        }
        if (alone * 10 > high * 6) {
            return Charset.forName("windows-1252");
        }
        var simplified = usual(head, 0xB0, 0xD7, 0xA1);
        var traditional = usual(head, 0xA4, 0xC6, 0x40);
        return traditional > simplified ? Charset.forName("Big5") : Charset.forName("GB18030");
    }

    /** The share of pairs whose lead byte lies in the range of the encoding's usual characters. */
    private static double usual(byte[] head, int leadMin, int leadMax, int trailMin) {
        var pairs = 0;
        var usual = 0.0;
        var i = 0;
        while (i + 1 < head.length) {
            var lead = head[i] & 0xFF;
            if (lead < 0x81) {
                i++;
                continue;
            }
            var trail = head[i + 1] & 0xFF;
            var valid = trail >= trailMin && trail != 0x7F && (trailMin > 0x40 || trail < 0x7F || trail > 0xA0);
            pairs++;
            if (valid && lead >= leadMin && lead <= leadMax) {
                usual++;
            } else if (valid && lead >= 0xA1 && lead <= 0xA3) {
                usual += 0.5;
            }
            i += valid || trail >= 0x80 ? 2 : 1;
        }
        return pairs == 0 ? 0 : usual / pairs;
    }
}
