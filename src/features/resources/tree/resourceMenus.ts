import type { Provider } from '../../../core/provider.ts';
import type { ResourceAction, ResourceList, ResourceRow, ResourceVerb } from '../../../core/resource.ts';

const ABILITIES = [
  'balance',
  'jobs',
  'assets',
  'tokens',
  'workspaces',
  'studio',
  'routing',
  'scopes',
  'signIn',
  'devices',
] as const;

/**
 * What a menu may offer on an account: `account:balance,jobs`; `keys` where the platform has several kinds of key,
 * `topUp` where credit can be bought from here.
 */
export function accountContext(provider: Provider): string {
  const has = ABILITIES.filter((name) => provider[name] !== undefined);
  const keys = provider.credentials.length > 1 ? ['keys'] : [];
  const topUp = provider.balance?.topUp ? ['topUp'] : [];
  return `account:${[...has, ...keys, ...topUp].join(',')}`;
}

/**
 * What a menu may offer on a list: `list:acme.token`, with the verbs of its actions behind it (`list:acme.token/add-token`),
 * `more` where there are others than *Add*, `upload` where it holds assets, and `root` where it stands for an account.
 */
export function listContext(list: ResourceList, isRoot = false): string {
  const actions = list.actions ?? [];
  const more = actions.some(({ verb }) => verb !== 'add') ? ['more'] : [];
  const upload = list.holdsAssets ? ['upload'] : [];
  const root = isRoot ? ['root'] : [];
  return [`list:${list.rowKind}`, ...verbs(actions), ...more, ...upload, ...root].join('/');
}

/**
 * What a menu may offer on a row: `row:acme.asset/open/delete/more`; `more` where there are any actions, `page` where it
 * has one, `startsJob` where it is a kind of job, `follow` where it has events, `starred` where it is a favorite, `studioProject` or `studioFile`
 * where it is a remote project or a file of one.
 */
export function rowContext(list: ResourceList, row: ResourceRow, favorite = false): string {
  const actions = actionsOn(list, row);
  const named = verbs(actions);
  const open = row.details !== undefined && !named.includes('open') ? ['open'] : [];
  const page = row.link === undefined ? [] : ['page'];
  const startsJob = list.startsJob === undefined ? [] : ['startsJob'];
  const follow = list.streams === undefined ? [] : ['follow'];
  const more = actions.length > 0 ? ['more'] : [];
  const starred = favorite ? ['starred'] : [];
  const studio = { project: ['studioProject'], file: ['studioFile'], none: [] }[list.studio ?? 'none'];
  const offers = [...open, ...page, ...named, ...startsJob, ...follow, ...more, ...studio, ...starred];
  return [`row:${list.rowKind}`, ...offers].join('/');
}

/** The actions that a row offers now. */
export function actionsOn(list: ResourceList, row: ResourceRow): readonly ResourceAction[] {
  return (list.rowActions ?? []).filter((action) => action.offeredFor?.(row) ?? true);
}

/** The action that stands for a menu entry of a row. */
export function actionFor(
  list: ResourceList,
  row: ResourceRow,
  verb: ResourceVerb,
): ResourceAction | undefined {
  return actionsOn(list, row).find((action) => action.verb === verb);
}

function verbs(actions: readonly ResourceAction[]): readonly string[] {
  return [
    ...new Set(actions.flatMap(({ verb, adds }) => (verb === 'add' ? `add-${adds ?? 'new'}` : (verb ?? [])))),
  ];
}
