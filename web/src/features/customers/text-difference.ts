export interface Piece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Longer texts are not compared sign by sign: cost grows with the product of the lengths. */
const LENGTH_MAX = 400;
/** With less than this share in common, single signs say nothing: the whole is different. */
const COMMON_MIN = 0.5;

/** The text in pieces, those marked that the other does not have in this order; upper and lower case are one. */
export function differences(text: string, other: string): readonly Piece[] {
  const signs = signsOf(text);
  const others = signsOf(other);
  const whole = [{ text, isDifferent: true }];
  if (signs.length > LENGTH_MAX || others.length > LENGTH_MAX) return whole;
  const common = commonSigns(signs, others);
  if (common.size < COMMON_MIN * Math.max(signs.length, others.length)) return whole;
  const found: { text: string; isDifferent: boolean }[] = [];
  signs.forEach((sign, index) => {
    const isDifferent = !common.has(index);
    const last = found.at(-1);
    if (last?.isDifferent === isDifferent) last.text += sign;
    else found.push({ text: sign, isDifferent });
  });
  return found;
}

/** By code points: fields hold no signs that are made of several. */
function signsOf(text: string): readonly string[] {
  return Array.from(text);
}

/** Where the longest common subsequence stands in the first of both. */
function commonSigns(signs: readonly string[], others: readonly string[]): ReadonlySet<number> {
  const a = signs.map((sign) => sign.toLowerCase());
  const b = others.map((sign) => sign.toLowerCase());
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common.add(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
