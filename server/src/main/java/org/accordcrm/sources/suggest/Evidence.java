package org.accordcrm.sources.suggest;

import java.util.List;
import java.util.regex.Pattern;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.file.ColumnProfile;

/** What the texts of a column say about its type. */
final class Evidence {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d\\s()./+-]{5,22}((转|x|ext\\.?|分机)\\s*\\d+)?");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?([T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})([T ].*)?"
                    + "|\\d{1,2}[. -]\\p{L}{3,9}[. -]+\\d{4}");
    private static final Pattern NUMBER =
            Pattern.compile("[¥￥€$£]?\\s?([A-Z]{3} )?\\(?-?\\d[\\d.,'’ ]*\\)?\\s?([A-Z]{3}|元|€|万)?");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{2}\\d{6}[0-9A-Z]{10}");
    private static final Pattern URL = Pattern.compile(
            "(https?://|www\\.)\\S+|[\\w-]+(\\.[\\w-]+)*\\.(com|net|org|cn|ch|de|example|io|se|jp)(/\\S*)?");
    private static final Pattern YES_NO = Pattern.compile(
            "(?i)yes|no|true|false|[01yn]|是|否|ja|nein|opt-?(in|out)|granted|denied|同意|不同意|subscribed|unsubscribed");
    private static final Pattern ORGANIZATION = Pattern.compile(
            "(?i).*(\\b(inc|ltd|llc|co|corp|gmbh|ag|sa|sarl|bv|ab|plc|kg|company|center|centre|school|institute|university"
                    + "|association|laborator(y|ies)|hospital|group|academy|church|foundation|universität|precision)\\b\\.?"
                    + "|公司|厂|集团|学院|大学|医院|研究所|中心|株式会社|学校|事务所).*");
    private static final Pattern PERSON =
            Pattern.compile("\\p{IsHan}{2,4}|[\\p{L}.'’-]+(,? [\\p{L}.'’-]+){1,3}|[\\p{L}'’-]{2,20}");
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{0,2}-?\\d{4,6}(-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final Pattern STREET = Pattern.compile(".*(\\d.*\\p{L}|\\p{L}.*\\d|路|街|道|区|号).*");

    private Evidence() {}

    /** The share of the samples that look like the field's type, 0 to 1; -1 where texts say nothing about it. */
    static double of(TargetField field, ColumnProfile column) {
        if (field.key().equals("credit_code")) {
            return share(column.samples(), CREDIT_CODE);
        }
        return of(field.type(), column.samples());
    }

    static double of(ValueType type, List<String> samples) {
        return switch (type) {
            case EMAIL -> share(samples, EMAIL);
            case PHONE -> samples.stream().allMatch(DATE.asMatchPredicate()) ? 0 : share(samples, PHONE);
            case DATE, TIMESTAMP -> Math.max(share(samples, DATE), 0);
            case AMOUNT, NUMBER, INTEGER -> share(samples, NUMBER);
            case URL -> share(samples, URL);
            case BOOLEAN, CONSENT -> share(samples, YES_NO);
            case ORGANIZATION_NAME -> numbers(samples) > 0.5 ? 0 : -1;
            case PERSON_NAME -> numbers(samples) > 0.3 ? 0 : 1 - share(samples, ORGANIZATION) > 0.5 ? -1 : 0.1;
            case POSTCODE -> share(samples, POSTCODE);
            case STREET -> share(samples, STREET);
            case CITY, REGION, COUNTRY -> numbers(samples) > 0.5 ? 0 : -1;
            case TEXT, CODE, IDENTIFIER, REFERENCE -> -1;
        };
    }

    static double organizations(List<String> samples) {
        return share(samples, ORGANIZATION);
    }

    static double persons(List<String> samples) {
        return share(samples, PERSON);
    }

    private static double numbers(List<String> samples) {
        return Math.max(0, share(samples, NUMBER));
    }

    private static double share(List<String> samples, Pattern pattern) {
        return samples.isEmpty()
                ? -1
                : (double) samples.stream().filter(pattern.asMatchPredicate()).count() / samples.size();
    }
}
