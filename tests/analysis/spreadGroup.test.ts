import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadGroup } from '#analysis/spreadGroup.ts';

const counts = fc.array(fc.oneof(fc.nat(12), fc.nat(400), fc.constant(0)), {
  minLength: 6,
  maxLength: 30,
});

describe('limits of a group of counts', () => {
  test('fewer than 5 peers: nothing is told', () => {
    expect(spreadGroup([1, 2, 3, 4, 500], false)).toBeNull();
  });

  test('a count lies outside the drawn limits exactly when it is a level gap', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (values, money) => {
        const group = spreadGroup(values, money);
        values.forEach((value, i) => {
          const found = group?.found[i] ?? null;
          if (found?.kind === 'zero') return;
          const { limits } = group ?? { limits: null };
          const side =
            limits === null
              ? null
              : limits.high !== null && value > limits.high * (1 + 1e-9)
                ? 'high'
                : limits.low !== null && value < limits.low * (1 - 1e-9)
                  ? 'low'
                  : null;
          expect(found?.side ?? null).toBe(side);
        });
      }),
    );
  });

  test('among zeros one small count is within chance, 8 is not', () => {
    const of = (value: number) =>
      spreadGroup([...Array.from({ length: 12 }, () => 0), value], false);
    expect(of(7)?.found[12]).toBeNull();
    expect(of(8)?.found[12]?.side).toBe('high');
    expect(of(8)?.limits?.low).toBeNull();
  });

  test('money that is mostly equal has no limits', () => {
    expect(spreadGroup([1, 1, 1, 1, 1, 1, 9], true)?.limits).toBeNull();
  });
});
