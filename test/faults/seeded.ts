/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of every run that asks for no other: the same commit gives the same answer. */
const USUAL_SEED = 20_261_129;

/** The seed of this run; `BACKLOT_SEED` sets another one, as the soak run does. */
export function seedOfRun(): number {
  return Number(process.env['BACKLOT_SEED'] ?? USUAL_SEED);
}

export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
