import type { Axis } from '../table/axis.ts';
import type { LineSaid } from './mapping.ts';

/**
 * @param said what the user said of a row or column; null: nothing
 * @param text as it is printed
 * @returns its coordinates: what the user said takes the place of what its texts say of the same
 */
export function axisByHand(axis: Axis, said: LineSaid | null, text: string): Axis {
  if (said === null) return axis;
  switch (said.is) {
    case 'values': {
      const plain = { aspect: null, aspectText: '', isAside: false, time: null, timeText: '' };
      return { ...axis, ...plain, labels: [{ text, soft: false, given: said.id }] };
    }
    case 'sum':
      return { ...axis, aspect: 'sum', aspectText: text, name: null };
    case 'ignore':
      return { ...axis, aspect: 'left', aspectText: text, name: null };
    case 'role':
      return axis;
  }
}
