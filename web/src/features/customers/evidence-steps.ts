import type { FieldEvidence, RecordLink } from './customer-types';

interface Step extends FieldEvidence {
  /** Where the bar begins and ends, in bits. */
  readonly from: number;
  readonly to: number;
}

/** Each field's weight goes on from the prior and from the fields above it. */
export function stepsOf({ prior, fields }: RecordLink): readonly Step[] {
  let sum = prior;
  return fields.map((field) => {
    const from = sum;
    sum += field.bits;
    return { ...field, from, to: sum };
  });
}

export interface Scale {
  /** Where so many bits stand, in percent of the width. */
  readonly at: (bits: number) => number;
}

export function scaleOf(steps: readonly Step[], { prior, bits, match }: RecordLink): Scale {
  const ends = [0, prior, bits, match, ...steps.map(({ to }) => to)];
  const low = Math.min(...ends) - 1;
  const high = Math.max(...ends) + 1;
  return { at: (of) => ((of - low) / (high - low)) * 100 };
}
