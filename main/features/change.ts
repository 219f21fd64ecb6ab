import type { Feature } from '../policy/feature.ts';

export const change: Feature<'change'> = {
  async *watch({ events, signal }) {
    const stream = events.stream(signal);
    yield { noun: '' };
    yield* stream;
  },
};
