/** Random numbers that are the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  range(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[Math.floor(this.next() * items.length)] ?? items[0];
  }
}

/** A text as a whole number of 32 bits. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/** Smooth noise in one and two dimensions, about -1 to 1. */
export class Noise {
  readonly #table = new Float64Array(512);
  readonly #order = new Uint8Array(512);

  constructor(seed: number) {
    const random = new Random(seed);
    const order = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (let index = 255; index > 0; index -= 1) {
      const other = Math.floor(random.next() * (index + 1));
      const held = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = held;
    }
    for (let index = 0; index < 512; index += 1) {
      this.#order[index] = order[index & 255] ?? 0;
      this.#table[index] = random.next() * 2 - 1;
    }
  }

  at(x: number): number {
    const cell = Math.floor(x);
    const t = fade(x - cell);
    const a = this.#value(cell, 0);
    return a + (this.#value(cell + 1, 0) - a) * t;
  }

  at2(x: number, y: number): number {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const tx = fade(x - column);
    const ty = fade(y - row);
    const a = this.#value(column, row);
    const b = this.#value(column + 1, row);
    const c = this.#value(column, row + 1);
    const d = this.#value(column + 1, row + 1);
    const top = a + (b - a) * tx;
    return top + (c + (d - c) * tx - top) * ty;
  }

  /** Several octaves, each twice as fine and `gain` as strong as the one before. */
  fractal(x: number, octaves: number, gain = 0.5): number {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += this.at(x * 2 ** octave + octave * 17.3) * weight;
      total += weight;
      weight *= gain;
    }
    return sum / total;
  }

  fractal2(x: number, y: number, octaves: number, gain = 0.5): number {
    let sum = 0;
    let weight = 1;
    let total = 0;
    let scale = 1;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += this.at2(x * scale + octave * 17.3, y * scale - octave * 9.1) * weight;
      total += weight;
      weight *= gain;
      scale *= 2;
    }
    return sum / total;
  }

  /** Fractal noise with sharp crests, 0 to 1: mountains. */
  ridged(x: number, octaves: number, gain = 0.5): number {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += (1 - Math.abs(this.at(x * 2 ** octave + octave * 31.7))) * weight;
      total += weight;
      weight *= gain;
    }
    return sum / total;
  }

  #value(column: number, row: number): number {
    const first = this.#order[column & 255] ?? 0;
    return this.#table[(this.#order[(first + row) & 255] ?? 0) + 1] ?? 0;
  }
}

const TEXTURE_SIZE = 512;

/** Fractal noise made once and then only looked up, mirrored at its edges: for shapes that need it at every pixel. */
export class NoiseTexture {
  readonly #values = new Float32Array(TEXTURE_SIZE * TEXTURE_SIZE);

  /** `cells` features across the texture. */
  constructor(seed: number, cells: number, octaves: number) {
    const noise = new Noise(seed);
    const scale = cells / TEXTURE_SIZE;
    for (let y = 0; y < TEXTURE_SIZE; y += 1) {
      for (let x = 0; x < TEXTURE_SIZE; x += 1) {
        this.#values[y * TEXTURE_SIZE + x] = noise.fractal2(x * scale, y * scale, octaves);
      }
    }
  }

  /** The value at a texel, about -1 to 1; any numbers will do. */
  at(x: number, y: number): number {
    return this.#values[mirrored(y) * TEXTURE_SIZE + mirrored(x)] ?? 0;
  }
}

function mirrored(value: number): number {
  const place = Math.floor(value) & (2 * TEXTURE_SIZE - 1);
  return place < TEXTURE_SIZE ? place : 2 * TEXTURE_SIZE - 1 - place;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}
