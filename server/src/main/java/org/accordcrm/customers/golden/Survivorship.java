package org.accordcrm.customers.golden;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accordcrm.customers.golden.GoldenField.GoldenValue;
import org.jspecify.annotations.Nullable;

/**
 * Decides which claims become golden. Pure: the answer depends on what is claimed, never on the order in which it came.
 * A claim is better than another by the first of these in which they differ: it is the owner department's and valid; it
 * is valid; its source ranks higher; its record is newer by its own date; its key comes first.
 */
public final class Survivorship {

    /** One criterion by which claims are told apart, and the rule that names it. */
    private record Criterion(Rule rule, Comparator<Claim> better) {}

    private Survivorship() {}

    /**
     * @param claims field key to what the records claim
     * @param rules field key to how the field survives; a field without a rule has no golden value
     * @param pins at most one a field
     * @return fields with at least one golden value, by key
     */
    public static Map<String, GoldenField> survive(
            Map<String, ? extends Collection<Claim>> claims, Map<String, FieldRule> rules, Collection<Pin> pins) {
        var golden = new TreeMap<String, GoldenField>();
        for (var rule : rules.values()) {
            var claimed = claims.get(rule.field());
            var pinned = pinned(rule, pins);
            if (pinned != null || (claimed != null && !claimed.isEmpty())) {
                survive(rule, claimed == null ? List.of() : claimed, pinned)
                        .ifPresent(field -> golden.put(rule.field(), field));
            }
        }
        return golden;
    }

    private static @Nullable GoldenValue pinned(FieldRule rule, Collection<Pin> pins) {
        for (var pin : pins) {
            if (pin.field().equals(rule.field())) {
                return new GoldenValue(pin.value(), null, Rule.PINNED, pin.at(), true);
            }
        }
        return null;
    }

    private static Optional<GoldenField> survive(
            FieldRule rule, Collection<Claim> claims, @Nullable GoldenValue pinned) {
        if (claims.size() == 1 && pinned == null && rule.survival() != Survival.MOST_RESTRICTIVE) {
            var unrivalled = claims.iterator().next();
            return Optional.of(new GoldenField(List.of(golden(unrivalled, Rule.ONLY)), false));
        }
        var criteria = criteria(rule);
        var order = criteria.stream()
                .map(Criterion::better)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        var sorted = claims.stream().distinct().sorted(order).toList();
        var field = switch (rule.survival()) {
            case BEST -> best(sorted, criteria, pinned);
            case EACH -> each(sorted, pinned);
            case PER_SCRIPT -> perScript(sorted, criteria, pinned);
            case MOST_RESTRICTIVE -> mostRestrictive(sorted, pinned);
        };
        return field.values().isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static List<Criterion> criteria(FieldRule rule) {
        return List.of(
                new Criterion(
                        Rule.OWNER,
                        comparing(claim -> !(claim.valid() && claim.department().equals(rule.owner())))),
                new Criterion(Rule.VALID, comparing(claim -> !claim.valid())),
                new Criterion(Rule.RANK, comparing(Claim::rank)),
                new Criterion(Rule.NEWER, comparing(Claim::at, Comparator.reverseOrder())),
                new Criterion(
                        Rule.KEY,
                        comparing(Claim::key)
                                .thenComparing(Claim::source)
                                .thenComparing(Claim::record)
                                .thenComparing(claim -> Values.canonical(claim.value()))
                                .thenComparing(claim -> claim.value().toString())));
    }

    private static GoldenField best(List<Claim> sorted, List<Criterion> criteria, @Nullable GoldenValue pinned) {
        if (sorted.isEmpty() && pinned == null) {
            return new GoldenField(List.of(), false);
        }
        var best = pinned != null ? pinned.value() : sorted.getFirst().value();
        var canonical = Values.canonical(best);
        var others = sorted.stream()
                .filter(claim -> !Values.canonical(claim.value()).equals(canonical))
                .toList();
        var value = pinned != null ? pinned : golden(sorted.getFirst(), ruleOf(sorted, others, criteria));
        return new GoldenField(List.of(value), others.stream().anyMatch(Claim::valid));
    }

    /** @param others the claims that say something else than the first */
    private static Rule ruleOf(List<Claim> sorted, List<Claim> others, List<Criterion> criteria) {
        var winner = sorted.getFirst();
        var rival = others.stream().findFirst();
        if (rival.isEmpty()) {
            return sorted.stream().map(Claim::record).distinct().count() == 1 ? Rule.ONLY : Rule.AGREED;
        }
        return criteria.stream()
                .filter(criterion -> criterion.better().compare(winner, rival.get()) < 0)
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private static GoldenField each(List<Claim> sorted, @Nullable GoldenValue pinned) {
        var byValue = new LinkedHashMap<String, List<Claim>>();
        for (var claim : sorted) {
            byValue.computeIfAbsent(Values.canonical(claim.value()), _ -> new ArrayList<>())
                    .add(claim);
        }
        var values = new ArrayList<GoldenValue>();
        if (pinned != null) {
            values.add(pinned);
            byValue.remove(Values.canonical(pinned.value()));
        }
        byValue.values().forEach(claims -> {
            var records = claims.stream().map(Claim::record).distinct().count();
            values.add(golden(claims.getFirst(), records == 1 ? Rule.ONLY : Rule.AGREED));
        });
        return new GoldenField(List.copyOf(values), false);
    }

    private static GoldenField perScript(List<Claim> sorted, List<Criterion> criteria, @Nullable GoldenValue pinned) {
        var values = new ArrayList<GoldenValue>();
        var inConflict = false;
        var byScript = sorted.stream().collect(groupingBy(claim -> Values.isHan(claim.value())));
        var scripts = new ArrayList<>(byScript.keySet());
        scripts.sort(comparing(
                han -> sorted.indexOf(byScript.getOrDefault(han, List.of()).getFirst())));
        if (pinned != null && !byScript.containsKey(Values.isHan(pinned.value()))) {
            values.add(pinned);
        }
        for (var han : scripts) {
            var claims = byScript.getOrDefault(han, List.of());
            var fixed = pinned != null && Values.isHan(pinned.value()) == han ? pinned : null;
            var field = best(claims, criteria, fixed);
            values.addAll(fixed != null ? 0 : values.size(), field.values());
            inConflict |= field.inConflict();
        }
        return new GoldenField(List.copyOf(values), inConflict);
    }

    /** Every record's answer of today lives: one source saying no is a no. */
    private static GoldenField mostRestrictive(List<Claim> sorted, @Nullable GoldenValue pinned) {
        if (pinned != null) {
            return new GoldenField(List.of(pinned), false);
        }
        var live = sorted.stream()
                .filter(claim -> claim.valid() && Consent.of(claim.value()).isPresent())
                .toList();
        var strictest = live.stream()
                .min(comparing(Survivorship::answer)
                        .thenComparing(Claim::at, Comparator.reverseOrder())
                        .thenComparing(Claim::rank)
                        .thenComparing(Claim::key)
                        .thenComparing(Claim::source)
                        .thenComparing(Claim::record));
        if (strictest.isEmpty()) {
            return new GoldenField(List.of(), false);
        }
        var answers = live.stream().map(Survivorship::answer).distinct().count();
        var rule = live.size() == 1 ? Rule.ONLY : answers == 1 ? Rule.AGREED : Rule.RESTRICTIVE;
        return new GoldenField(List.of(golden(strictest.get(), rule)), answers > 1);
    }

    private static Consent answer(Claim claim) {
        return Consent.of(claim.value()).orElseThrow();
    }

    private static GoldenValue golden(Claim claim, Rule rule) {
        return new GoldenValue(claim.value(), claim.record(), rule, claim.at(), claim.valid());
    }
}
