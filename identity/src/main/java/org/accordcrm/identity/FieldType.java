package org.accordcrm.identity;

/** What a value of a profile means; decides how it is normalised and compared. */
public enum FieldType {
    GIVEN_NAME,
    FAMILY_NAME,
    /** A whole person's name in any order and script. */
    FULL_NAME,
    /** The name of an organisation; in a person's profile, of the employer. */
    ORGANIZATION_NAME,
    /** A name of which only the kind of the profile says whose it is. */
    NAME,
    BIRTH_DATE,
    EMAIL,
    PHONE,
    STREET,
    HOUSE_NUMBER,
    /** A whole address in one text. */
    ADDRESS,
    CITY,
    POSTCODE,
    REGION,
    COUNTRY,
    /** A number that somebody keeps unique: credit code, VAT number, social security number. */
    IDENTIFIER,
    /** One of few values, such as an industry. */
    CATEGORY,
    TEXT
}
