/** Red, green, blue, each 0 to 1, as they are shown (not linear). */
export type Color = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as a color. */
export function hex(text: string): Color {
  const value = Number.parseInt(text.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** A color between two, mixed as the eye sees them. */
export function mix(a: Color, b: Color, t: number): Color {
  const from = toLab(a);
  const to = toLab(b);
  return fromLab([
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    from[2] + (to[2] - from[2]) * t,
  ]);
}

/** A color between two, channel by channel: quick, for every pixel. */
export function mix3(a: Color, b: Color, t: number): Color {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** Multiplies the brightness. */
export function shade(color: Color, factor: number): Color {
  return [color[0] * factor, color[1] * factor, color[2] * factor];
}

/** How bright a color looks, 0 to 1. */
export function brightness(color: Color): number {
  return 0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2];
}

/** A run of colors with places from 0 to 1, as a table that is quick to read. */
export class Gradient {
  readonly #table: Float32Array;
  readonly #last: number;

  constructor(stops: readonly (readonly [place: number, color: Color])[], size = 512) {
    this.#table = new Float32Array(size * 3);
    this.#last = size - 1;
    for (let index = 0; index < size; index += 1) {
      this.#table.set(colorAt(stops, index / (size - 1)), index * 3);
    }
  }

  at(place: number): Color {
    const scaled = Math.min(1, Math.max(0, place)) * this.#last;
    const index = Math.floor(scaled);
    const t = scaled - index;
    const low = index * 3;
    const high = Math.min(this.#last, index + 1) * 3;
    const channel = (offset: number) => {
      const a = this.#table[low + offset] ?? 0;
      return a + ((this.#table[high + offset] ?? 0) - a) * t;
    };
    return [channel(0), channel(1), channel(2)];
  }
}

function colorAt(stops: readonly (readonly [number, Color])[], place: number): Color {
  let before = stops[0];
  for (const stop of stops) {
    if (stop[0] >= place) {
      if (!before || stop[0] === before[0]) return stop[1];
      const t = (place - before[0]) / (stop[0] - before[0]);
      return mix(before[1], stop[1], t * t * (3 - 2 * t) * 0.35 + t * 0.65);
    }
    before = stop;
  }
  return before?.[1] ?? [0, 0, 0];
}

function toLab([red, green, blue]: Color): Color {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const l = Math.cbrt(0.4122 * r + 0.5363 * g + 0.0514 * b);
  const m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b);
  const s = Math.cbrt(0.0883 * r + 0.2817 * g + 0.63 * b);
  return [
    0.2105 * l + 0.7936 * m - 0.0041 * s,
    1.978 * l - 2.4286 * m + 0.4506 * s,
    0.0259 * l + 0.7828 * m - 0.8087 * s,
  ];
}

function fromLab([light, a, b]: Color): Color {
  const l = (light + 0.3963 * a + 0.2158 * b) ** 3;
  const m = (light - 0.1056 * a - 0.0639 * b) ** 3;
  const s = (light - 0.0895 * a - 1.2915 * b) ** 3;
  return [
    shown(4.0767 * l - 3.3077 * m + 0.231 * s),
    shown(-1.2684 * l + 2.6098 * m - 0.3413 * s),
    shown(-0.0042 * l - 0.7034 * m + 1.7076 * s),
  ];
}

function linear(channel: number): number {
  return Math.max(0, channel) ** 2.2;
}

function shown(channel: number): number {
  return Math.max(0, channel) ** (1 / 2.2);
}
