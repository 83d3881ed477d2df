import type { Random } from '../../random.ts';
import type { Brief, TextTemplate } from './steps.ts';

/** So many different items, in the order in which they stand. */
function chosen<Item>(random: Random, items: readonly Item[], count: number): readonly Item[] {
  const left = items.map((_, index) => index);
  while (left.length > count) left.splice(Math.floor(random.next() * left.length), 1);
  return left.map((index) => items[index]).filter((item): item is Item => item !== undefined);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The subject put in, with a capital letter where it begins a sentence. */
const filled = (text: string, brief: Brief): string =>
  text
    .replace(/^(\W*)\{s\}/, (_, marks: string) => marks + capital(brief.subject))
    .replaceAll('{s}', () => brief.subject);

function sentences(brief: Brief, pool: readonly string[], count: number): string {
  return chosen(brief.random, pool, count)
    .map((text) => filled(text, brief))
    .join(' ');
}

function bullets(brief: Brief, pool: readonly string[], count: number): string {
  return chosen(brief.random, pool, count)
    .map((text) => `- ${filled(text, brief)}`)
    .join('\n');
}

/** Patient, one comparison, no jargon. */
export const explain: TextTemplate = (brief) => {
  const opening = [
    'Picture {s} as a library whose books rearrange themselves while you read.',
    'Start with the smallest version of {s} that still works, and watch where it strains.',
    'Most confusion about {s} comes from two ideas that share one name.',
    'Think of {s} the way a cook thinks of heat: too little does nothing, too much ruins everything.',
  ];
  const middle = [
    'The first part decides what is kept; the second decides who gets to see it.',
    'Nothing here is magic: each step only knows what the step before it wrote down.',
    'When it goes wrong, it almost always goes wrong at the border between two parts.',
    'The cost sits where you would not look for it, in the waiting rather than in the work.',
    'A good test is to ask what would happen if this step ran twice.',
    'If you remember one thing, remember that order matters more than speed.',
    'The trick is to promise less and to keep the promise every time.',
  ];
  const end = [
    'So when somebody says that {s} is simple, ask them which half they mean.',
    'That is all of it: a short list of rules, applied without exceptions.',
    'Try it once by hand and the rest of the documentation will read itself.',
  ];
  return `${sentences(brief, opening, 1)}\n\n${sentences(brief, middle, 4)}\n\n${sentences(brief, end, 1)}`;
};

/** Five short lines that compete, each with its angle. */
export const headlines: TextTemplate = (brief) => {
  const pool = [
    '**{s}, without the waiting.** Angle: time given back.',
    '**You already own the hard part of {s}.** Angle: confidence.',
    '**What {s} looks like on a Tuesday.** Angle: the ordinary day.',
    '**The quiet side of {s}.** Angle: calm against a loud market.',
    '**{s}, measured twice.** Angle: craft.',
    '**Stop apologising for {s}.** Angle: relief.',
    '**Nine minutes of {s} that change the week.** Angle: a number with a promise.',
    '**Built for the second mistake.** Angle: honesty about {s}.',
  ];
  const five = chosen(brief.random, pool, 5).map((text, index) => `${index + 1}. ${filled(text, brief)}`);
  const winner = 1 + Math.floor(brief.random.next() * 5);
  return `${five.join('\n')}\n\nThe judges prefer number ${winner}: it says what changes and for whom, in one breath.`;
};

/** A reviewer who counts what breaks first. */
export const critique: TextTemplate = (brief) => {
  const findings = [
    '**Blocking.** The claim about {s} in the second paragraph has no source and carries the whole argument.',
    '**Blocking.** Two numbers disagree: the summary says weeks, the table says days.',
    '**Worth fixing.** The reader meets {s} three times before it is defined.',
    '**Worth fixing.** The risk section lists effects, not causes; swap them.',
    '**Worth fixing.** One sentence runs to fifty words and hides its verb.',
    '**Taste.** The closing line repeats the title; end on the decision instead.',
    '**Taste.** “Leverage” appears four times. Once is plenty.',
  ];
  return `Read twice, once for sense and once for proof.\n\n${bullets(brief, findings, 4)}\n\nVerdict: keep the structure, replace the evidence, cut a fifth.`;
};

/** A sober brief with sections. */
export const briefing: TextTemplate = (brief) => {
  const finding = [
    'Three independent sources agree on the direction of {s}, and on little else.',
    'Adoption is fastest where the old process was already written down.',
    'The expensive failures were organizational; the technical ones were cheap and early.',
    'Teams that measured before they changed anything kept their gains for a year.',
    'Costs fall in steps rather than in a line, each time a manual check goes.',
    'The strongest counter-example is small but recent, and deserves a closer look.',
  ];
  const risk = [
    'A single supplier holds the part that nobody else makes.',
    'The rules are due to change next spring, and the draft is vague on {s}.',
    'Staff turnover would erase what is not written down today.',
    'The pilot ran in the quiet season; load is untested.',
  ];
  const next = [
    'Pick one measure and publish it every week.',
    'Run the pilot again in the busy season, with the same people.',
    'Write the page that a newcomer needs on the first day.',
    'Agree now on what would make us stop.',
  ];
  return [
    `## ${capital(brief.subject)}`,
    sentences(brief, finding, 3),
    `### Risks\n${bullets(brief, risk, 2)}`,
    `### Next steps\n${bullets(brief, next, 3)}`,
  ].join('\n\n');
};

/** Fiction in the past tense, concrete nouns. */
export const story: TextTemplate = (brief) => {
  const opening = [
    'The letter about {s} arrived on a Thursday, already opened.',
    'Nobody had spoken of {s} since the ferry stopped running.',
    'It was Ines who found {s} first, behind the clock in the station café.',
  ];
  const middle = [
    'She turned it over twice and put the kettle on, because that was what one did.',
    'Outside, the harbour lights went out one by one, in the wrong order.',
    'The old man counted the boats aloud and stopped at eleven.',
    'There was a key taped under the drawer, warm as if somebody had just let go of it.',
    'The radio gave the weather for a town that was not on any map.',
    'He had promised to wait until the rain stopped, and it had not rained.',
    'Down the corridor a door closed that had been a wall in the morning.',
    'They walked back along the tracks without a word, each carrying half of it.',
  ];
  const end = [
    'In the morning only the chair was left, still rocking.',
    'She wrote the date in the margin and left the rest of the page empty.',
    'By then everybody in the room had begun to whisper.',
  ];
  return `${sentences(brief, opening, 1)} ${sentences(brief, middle, 3)}\n\n${sentences(brief, middle, 3)} ${sentences(brief, end, 1)}`;
};

/** News in short items. */
export const digest: TextTemplate = (brief) => {
  const items = [
    '{s}: maintainers cut a release candidate and ask for reports before Friday.',
    'A long thread on {s} ends in agreement; the change lands behind a switch.',
    'Two outages, one cause: a certificate that nobody owned.',
    'A small team shares its numbers on {s}; the median is better than the mean suggests.',
    'A correction to yesterday: the figure was per month, not per week.',
    'Quiet day in the registries, one package withdrawn by its author.',
    'The survey closes tonight with a record number of answers about {s}.',
    'Benchmarks were repeated on slower machines; the order stays the same.',
  ];
  return `${bullets(brief, items, 4)}\n\n${sentences(brief, ['Nothing here needs an answer tonight.', 'One item needs a decision by noon: the first.', 'Worth a second look tomorrow: the last item.'], 1)}`;
};

/** A system message log turned into prose for the person on call. */
export const triage: TextTemplate = (brief) => {
  const seen = [
    'Error rate on {s} rose from 0.2 % to 4.1 % within six minutes.',
    'All failing requests share one region and one client version.',
    'The deploy at 14:02 touched the connection pool, nothing else did.',
    'Queue depth is flat, so work is refused rather than delayed.',
    'Retries double the load and hide the first failure.',
  ];
  const act = [
    'Roll the pool setting back first; it is safe and takes a minute.',
    'Turn retries off for the affected client until the rate falls.',
    'Keep one failing instance aside for inspection.',
    'Tell support what users see: a slow page, then an empty one.',
  ];
  return `**What we see**\n${bullets(brief, seen, 3)}\n\n**What to do now**\n${bullets(brief, act, 3)}\n\nConfidence: ${(0.6 + brief.random.next() * 0.35).toFixed(2)}.`;
};
