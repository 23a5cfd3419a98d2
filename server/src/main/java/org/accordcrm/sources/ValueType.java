package org.accordcrm.sources;

/** What a field's values are; decides how text is cleaned and checked. The JSON form is described in docs/sources.md. */
public enum ValueType {
    TEXT,
    PERSON_NAME,
    ORGANIZATION_NAME,
    EMAIL,
    PHONE,
    DATE,
    TIMESTAMP,
    AMOUNT,
    NUMBER,
    INTEGER,
    BOOLEAN,
    CODE,
    STREET,
    CITY,
    POSTCODE,
    REGION,
    COUNTRY,
    IDENTIFIER,
    URL,
    CONSENT,
    REFERENCE
}
