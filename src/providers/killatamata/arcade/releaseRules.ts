import * as z from 'zod/mini';
import type { BundleRules, Worded } from '../../../core/actionGuide.ts';

const MEGABYTE = 1024 * 1024;
export const MOST_COVER_BYTES = 8 * MEGABYTE;
const MANIFEST = 'arcade.release.json';

/** The limits are those of the platform's own publishing tools. */
export const releaseRules: BundleRules = {
  mostBytes: 64 * MEGABYTE,
  mostFiles: 256,
  names: ['index.html'],
  endings: ['.js', '.wasm', '.pck'],
  manifest: { name: MANIFEST, input: 'body.manifestJson' },
  faults: ({ manifest, names, known }) => [
    ...manifestFaults(manifest, names),
    ...slugFaults(manifest, known['slug']),
    ...names.filter((name) => /\.(?:dll|cs|csproj)$/i.test(name)).map(csharpFault),
  ],
};

const told = (text: string, ...args: Worded['args']): Worded => ({ text, args });

const csharpFault = (name: string): Worded => told('{0} belongs to C#, which the arcade cannot play.', name);

const word = z.string().check(z.regex(/\S/));
const size = z.int().check(z.gte(1), z.lte(16_384));

/** What each member must be, and the words for one that is not. */
const MEMBERS: readonly (readonly [name: string, schema: z.ZodMiniType, rule: string])[] = [
  ['gameSlug', word, 'The manifest needs “gameSlug”, the short name of the game.'],
  ['title', word, 'The manifest needs “title”, a text.'],
  ['version', word, 'The manifest needs “version”, a text such as 1.0.0.'],
  ['engineVersion', z.optional(z.string()), 'In the manifest, “engineVersion” must be a text.'],
  ['entryPath', z.literal('index.html'), 'In the manifest, “entryPath” must be “index.html”.'],
  ['shortDescription', z.optional(z.string()), 'In the manifest, “shortDescription” must be a text.'],
  ['description', z.optional(z.string()), 'In the manifest, “description” must be a text.'],
  [
    'display',
    z.optional(
      z.looseObject({
        width: z.optional(size),
        height: z.optional(size),
        mode: z.optional(z.enum(['contain', 'cover', 'stretch'])),
        backgroundColor: z.optional(z.string()),
      }),
    ),
    'In the manifest, “display” needs “width” and “height” in pixels and “mode”: contain, cover or stretch.',
  ],
  [
    'controls',
    z.optional(
      z.looseObject({
        keyboard: z.optional(z.array(z.string())),
        gamepad: z.optional(z.boolean()),
        touch: z.optional(z.boolean()),
      }),
    ),
    'In the manifest, “controls” needs “keyboard” as a list of texts, and “gamepad” and “touch” as true or false.',
  ],
  ['tags', z.optional(z.array(z.string())), 'In the manifest, “tags” must be a list of texts.'],
  ['coverImage', z.nullish(z.string()), 'In the manifest, “coverImage” must be the path of a picture.'],
  [
    'launchPriceUsdMicros',
    z.optional(z.int().check(z.gte(0))),
    'In the manifest, “launchPriceUsdMicros” must be a whole number from 0: millionths of a dollar.',
  ],
  [
    'supportsThreads',
    z.optional(z.literal(false)),
    'In the manifest, “supportsThreads” must be false: export the game without threads.',
  ],
];

/** Everything that is wrong with a manifest, one sentence each; nothing for one that can be uploaded. */
export function manifestFaults(manifest: unknown, names: readonly string[]): readonly Worded[] {
  const members = z.safeParse(z.record(z.string(), z.unknown()), manifest).data;
  if (!members) return [told('{0} must hold a JSON object.', MANIFEST)];
  const wrong = MEMBERS.filter(([name, schema]) => !z.safeParse(schema, members[name]).success);
  const cover = members['coverImage'];
  const lacksCover = typeof cover === 'string' && cover !== '' && !names.includes(cover);
  return [
    ...wrong.map(([, , rule]) => told(rule)),
    ...(lacksCover ? [told('The manifest names the cover {0}, which is not in the bundle.', cover)] : []),
  ];
}

function slugFaults(manifest: unknown, slug: unknown): readonly Worded[] {
  const named = z.safeParse(z.looseObject({ gameSlug: word }), manifest).data?.gameSlug;
  if (named === undefined || typeof slug !== 'string' || named === slug) return [];
  return [told('The manifest is of the game {0}, and not of {1}.', named, slug)];
}
