package org.accordcrm.finance;

import static org.accordcrm.sources.ValueType.AMOUNT;
import static org.accordcrm.sources.ValueType.DATE;
import static org.accordcrm.sources.ValueType.IDENTIFIER;
import static org.accordcrm.sources.ValueType.NUMBER;
import static org.accordcrm.sources.ValueType.REFERENCE;
import static org.accordcrm.sources.ValueType.TEXT;

import java.util.List;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.springframework.stereotype.Component;

/** What a source can say of invoices, payments and purchases. */
@Component
class LedgerTargets implements TargetCatalogue {

    static final String INVOICE = "invoice";
    static final String PAYMENT = "payment";
    static final String PURCHASE = "purchase";

    private static final TargetField ORGANISATION =
            field("organisation", REFERENCE, "Organisation", "客户单位", false, "customer id", "kunden-nr", "客户编码", "客户编号");

    @Override
    public List<Target> targets() {
        return List.of(invoice(), payment(), purchase());
    }

    private static Target invoice() {
        return new Target(
                INVOICE,
                "Invoice",
                "发票",
                List.of(
                        field(
                                "number",
                                IDENTIFIER,
                                "Number",
                                "发票号",
                                true,
                                "invoice number",
                                "rechnungs-nr",
                                "发票号",
                                "发票号码",
                                "单据编号"),
                        field("issued", DATE, "Issued", "开票日期", false, "invoice date", "rechnungsdatum", "开票日期"),
                        field("due", DATE, "Due", "到期日", false, "due date", "fällig am", "到期日", "应收日期"),
                        field(
                                "amount",
                                AMOUNT,
                                "Amount",
                                "金额",
                                true,
                                "amount",
                                "invoice amount",
                                "betrag",
                                "金额",
                                "应收金额"),
                        field("paid", AMOUNT, "Paid", "已收金额", false, "paid", "amount paid", "bezahlt", "已收金额", "已收款"),
                        ORGANISATION));
    }

    private static Target payment() {
        return new Target(
                PAYMENT,
                "Payment",
                "收款",
                List.of(
                        field(
                                "paid_on",
                                DATE,
                                "Paid on",
                                "收款日期",
                                false,
                                "paid on",
                                "payment date",
                                "zahlungsdatum",
                                "收款日期"),
                        field(
                                "amount",
                                AMOUNT,
                                "Amount",
                                "金额",
                                true,
                                "amount",
                                "payment amount",
                                "betrag",
                                "收款金额",
                                "金额"),
                        field("invoice", REFERENCE, "Invoice", "发票", false, "invoice", "invoice number", "发票号"),
                        ORGANISATION));
    }

    private static Target purchase() {
        return new Target(
                PURCHASE,
                "Purchase",
                "购买记录",
                List.of(
                        field("product", TEXT, "Product", "产品", true, "product", "item", "artikel", "产品", "商品名称"),
                        field("serial", IDENTIFIER, "Serial number", "序列号", false, "serial", "serial number", "序列号"),
                        field(
                                "purchased_on",
                                DATE,
                                "Purchased on",
                                "购买日期",
                                false,
                                "purchased on",
                                "order date",
                                "kaufdatum",
                                "购买日期"),
                        field("quantity", NUMBER, "Quantity", "数量", false, "quantity", "menge", "数量"),
                        field("amount", AMOUNT, "Amount", "金额", false, "amount", "betrag", "金额"),
                        ORGANISATION));
    }

    private static TargetField field(
            String key, ValueType type, String labelEn, String labelZh, boolean required, String... headers) {
        return new TargetField(key, type, labelEn, labelZh, required, false, List.of(headers), "money");
    }
}
