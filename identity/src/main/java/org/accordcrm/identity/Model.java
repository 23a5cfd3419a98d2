package org.accordcrm.identity;

/**
 * What the engine has learned: how often records of one customer, of one household, of namesakes and of strangers agree on
 * each field, and how frequent values are. Immutable.
 *
 * @param version of the format, {@value #VERSION}
 */
public record Model(int version, KindModel persons, KindModel organizations) {

    /** The version this engine reads and writes. */
    public static final int VERSION = 2;

    /** The documented defaults. */
    public static Model standard() {
        return new Model(VERSION, KindModel.standard(Shape.PERSONS), KindModel.standard(Shape.ORGANIZATIONS));
    }

    KindModel of(Kind kind) {
        return kind == Kind.PERSON ? persons : organizations;
    }

    /** From how many records it was learned; 0 for the documented defaults. */
    public long records() {
        return persons.records() + organizations.records();
    }

    public String toJson() {
        return ModelJson.write(this);
    }

    /**
     * @throws IllegalArgumentException if the text is no model, or one of another version
     */
    public static Model fromJson(String json) {
        return ModelJson.read(json);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Model model && toJson().equals(model.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }
}
