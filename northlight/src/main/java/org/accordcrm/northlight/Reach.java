package org.accordcrm.northlight;

/** Which ways of reaching somebody an office knows. */
record Reach(boolean phone, boolean email) {

    static Reach of(int copy, boolean chinese, Office office, Dice dice) {
        double none = copy == 0 ? 0.06 : Rates.UNREACHABLE;
        if (dice.chance(none)) {
            return new Reach(false, false);
        }
        if (!office.knowsEmail()) {
            return new Reach(true, false);
        }
        double kind = dice.below(1000) / 1000.0;
        return new Reach(kind >= 0.14, kind < 0.14 || kind >= 0.28);
    }

    boolean any() {
        return phone || email;
    }

    void write(Card card, Phone number, String address, Office office, Dice dice) {
        if (phone) {
            boolean extended =
                    number.area().length() > 0 && card.target == Card.Target.ORGANISATION && dice.chance(0.06);
            Phone line = extended ? number.withExtension(String.valueOf(dice.between(8, 888))) : number;
            boolean abroad = !line.country().equals(office.country);
            card.phone = line.written(dice.below(Phone.STYLES), abroad);
        } else {
            card.phone = Habits.blank(office, dice);
            card.done.add("phone.none");
        }
        if (email) {
            card.email = dice.chance(0.08) ? capitals(address) : address;
        } else {
            card.email = office.knowsEmail() ? Habits.blank(office, dice) : "";
            card.done.add("email.none");
        }
        if (!any()) {
            card.done.add("reach.none");
        }
    }

    private static String capitals(String address) {
        return Character.toUpperCase(address.charAt(0)) + address.substring(1);
    }
}
