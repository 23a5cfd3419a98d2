package org.accordcrm.identity.text;

import java.util.Optional;
import java.util.Set;

/**
 * An e-mail address, folded, without its +tag.
 *
 * @param local before the @
 * @param domain after it
 */
public record Email(String local, String domain) {

    private static final Set<String> ROLES = Set.of(
            "info",
            "sales",
            "office",
            "contact",
            "kontakt",
            "mail",
            "admin",
            "support",
            "service",
            "hello",
            "kefu",
            "marketing",
            "buchhaltung",
            "accounting",
            "finance",
            "hr",
            "noreply",
            "no-reply",
            "enquiries",
            "einkauf",
            "verkauf",
            "zentrale",
            "post",
            "team",
            "xiaoshou",
            "webmaster",
            "postmaster",
            "order",
            "orders",
            "billing");
    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.ch",
            "gmx.at",
            "web.de",
            "t-online.de",
            "bluewin.ch",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "foxmail.com",
            "139.com",
            "189.cn",
            "yeah.net",
            "aliyun.com",
            "yandex.ru",
            "mail.ru",
            "protonmail.com",
            "proton.me",
            "yahoo.co.uk",
            "yahoo.co.jp",
            "orange.fr",
            "free.fr");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "none", "test", "na", "n/a", "no", "noreply", "no-reply", "nomail", "unknown", "example", "keine", "wu");

    /** Empty if the text is no address, or one that stands for "none". */
    public static Optional<Email> of(String text) {
        var folded = Text.fold(text).replace(" ", "").replace("mailto:", "");
        int at = folded.lastIndexOf('@');
        if (at <= 0 || at == folded.length() - 1) {
            return Optional.empty();
        }
        var local = folded.substring(0, at);
        var domain = folded.substring(at + 1);
        int tag = local.indexOf('+');
        if (tag > 0) {
            local = local.substring(0, tag);
        }
        if (domain.equals("googlemail.com")) {
            domain = "gmail.com";
        }
        if (domain.equals("gmail.com")) {
            local = local.replace(".", "");
        }
        return PLACEHOLDERS.contains(local) ? Optional.empty() : Optional.of(new Email(local, domain));
    }

    /** Whether it is read by an office rather than by one person: info@, sales@. */
    public static boolean isRole(String local) {
        return ROLES.contains(local);
    }

    /** Whether anybody can have an address there, so that the domain says nothing about an organisation. */
    public static boolean isPublic(String domain) {
        return PROVIDERS.contains(domain);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
