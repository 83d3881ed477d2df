import type { ActionGuide } from '../../../core/actionGuide.ts';
import type { ResourceAction, ResourceGroup, ResourceList, ResourceRow } from '../../../core/resource.ts';
import { paramsOf } from '../../facts.ts';
import { resourceRows } from '../../resourceRows.ts';
import { microsOf } from '../dollars.ts';
import { launchPriceAnswer } from './answers.ts';
import { catalogRows, isReleaseRow, ownGameRows, queueRows } from './arcadeRows.ts';
import { MOST_COVER_BYTES, releaseRules } from './releaseRules.ts';

const arcade: ResourceGroup = { id: 'arcade', label: 'Arcade', icon: 'game' };

const hasStatus = (row: ResourceRow, ...states: readonly string[]): boolean => {
  const { status } = row;
  return isReleaseRow(row) && (status === undefined || states.some((state) => state === status));
};

const upload: ResourceAction = {
  id: 'upload',
  title: 'Upload Release…',
  icon: 'cloud-upload',
  operation: 'uploadArcadeRelease',
  inputs: { 'body.gameId': 'gameId' },
  offeredFor: (row) => !isReleaseRow(row),
  guide: {
    asks: [
      { kind: 'bundle', input: 'body.bundle', title: 'Web export of the game', rules: releaseRules },
      {
        kind: 'file',
        input: 'body.coverImage',
        title: 'Cover picture',
        mostBytes: MOST_COVER_BYTES,
        endings: ['png', 'jpg', 'jpeg', 'webp'],
        mayBeNone: true,
      },
    ],
    whenLost: 'Look at the releases of the game before you upload again: this one may be there.',
  },
};

const decide = (id: string, title: string, icon: string, action: string): ResourceAction => ({
  id,
  title,
  icon,
  operation: 'reviewArcadeRelease',
  inputs: { 'body.releaseId': 'releaseId' },
  fixed: { 'body.action': action },
  asks: ['notes'],
});

const publishGuide: ActionGuide = {
  asks: [
    {
      kind: 'choice',
      input: 'body.channel',
      title: 'Channel',
      options: [
        { label: 'Live', detail: 'Where players look', value: 'live' },
        { label: 'Dev', detail: 'For trying it out', value: 'dev' },
      ],
    },
    {
      kind: 'choice',
      input: 'body.visibility',
      title: 'Who sees it?',
      options: [
        { label: 'Only its owner', value: 'owner_only' },
        { label: 'Everyone', value: 'public' },
        { label: 'Nobody', value: 'hidden' },
      ],
    },
  ],
  preflight: async ({ channel, visibility }) => [
    visibility === 'public' && channel === 'live'
      ? { text: 'Everyone can see and launch it from then on.', args: [] }
      : { text: 'It takes the place of the release on this channel.', args: [] },
  ],
};

const publish: ResourceAction = {
  id: 'publish',
  title: 'Publish…',
  icon: 'rocket',
  operation: 'reviewArcadeRelease',
  inputs: { 'body.releaseId': 'releaseId' },
  fixed: { 'body.action': 'publish' },
  guide: publishGuide,
};

const ownGames: ResourceList = {
  id: 'arcadeGames',
  label: 'My games',
  group: arcade,
  icon: 'game',
  operation: 'listOwnArcadeGames',
  rowKind: 'killatamata.arcadeGame',
  whenEmpty: 'No game yet: create one, then upload a release',
  rows: ownGameRows,
  actions: [{ id: 'create', title: 'New Game…', icon: 'add', operation: 'createArcadeGame', verb: 'add' }],
  rowActions: [
    upload,
    {
      id: 'submit',
      title: 'Submit for Review…',
      icon: 'mail',
      operation: 'submitArcadeRelease',
      inputs: { 'body.releaseId': 'releaseId' },
      offeredFor: (row) => hasStatus(row, 'uploaded', 'rejected'),
    },
    { ...publish, offeredFor: (row) => hasStatus(row, 'approved', 'published') },
  ],
};

/** The game as it is on a channel at this moment, for the price of a launch. */
export const launchedGame: ResourceList = {
  id: 'launchedGame',
  label: 'Game',
  icon: 'game',
  operation: 'getArcadeGame',
  takes: { slug: 'slug', channel: 'channel' },
  rowKind: 'killatamata.launchedGame',
  rows: resourceRows(launchPriceAnswer, (price) => [
    {
      ...{ id: 'game', label: 'Game', description: null, facts: [], icon: 'game' },
      params: paramsOf({ price: price === undefined ? undefined : String(price) }),
    },
  ]),
};

const catalogOf = (channel: 'live' | 'dev', label: string): ResourceList => ({
  id: `arcadeCatalog.${channel}`,
  label,
  group: arcade,
  icon: 'library',
  operation: 'listArcadeCatalog',
  params: { channel },
  rowKind: `killatamata.arcadeCatalog.${channel}`,
  whenEmpty: 'No game on this channel that you may see',
  rows: catalogRows,
  rowActions: [
    {
      id: 'show',
      title: 'Show Details',
      icon: 'info',
      operation: 'getArcadeGame',
      verb: 'open',
      fixed: { channel },
    },
    {
      id: 'launch',
      title: 'Launch…',
      icon: 'play',
      operation: 'createArcadeLaunchSession',
      inputs: { 'body.slug': 'slug' },
      fixed: { 'body.channel': channel },
      guide: {
        price: async ({ slug }, read) => {
          const [game] = await read(launchedGame, { slug: String(slug), channel });
          const price = game?.params['price'];
          return price === undefined ? null : microsOf(Number(price));
        },
        // It has the id of the session, for reports on it.
        answer: { kind: 'page', member: 'launchUrl', shown: true },
      },
    },
  ],
  actions: [
    {
      id: 'report',
      title: 'Report on a Launch Session…',
      icon: 'pulse',
      operation: 'updateArcadeLaunchSession',
    },
  ],
});

const reviewQueue: ResourceList = {
  id: 'arcadeReview',
  label: 'Review queue',
  group: arcade,
  icon: 'checklist',
  operation: 'listArcadeReviewQueue',
  rowKind: 'killatamata.arcadeReview',
  whenEmpty: 'No release waits for a decision',
  rows: queueRows,
  actions: [
    {
      id: 'publishAny',
      title: 'Publish an Approved Release…',
      icon: 'rocket',
      operation: 'reviewArcadeRelease',
      fixed: { 'body.action': 'publish' },
      guide: publishGuide,
    },
  ],
  rowActions: [
    decide('approve', 'Approve…', 'pass', 'approve'),
    decide('reject', 'Reject…', 'circle-slash', 'reject'),
  ],
};

/** The arcade: your games with their releases, what is on its channels, and what waits for a decision. */
export const arcadeLists: readonly ResourceList[] = [
  ownGames,
  catalogOf('live', 'Catalog'),
  catalogOf('dev', 'Catalog of the dev channel'),
  reviewQueue,
];
