import type { JobRecord } from '../../../core/job.ts';

/** The whole prompt in one line: the title of a job is only its beginning. */
export function jobPrompt(job: JobRecord): string {
  const start = job.title.replace(/…$/, '');
  const whole = requestValues(job).find(
    ([, value]) => typeof value === 'string' && oneLine(value).startsWith(start),
  )?.[1];
  return typeof whole === 'string' ? whole : job.title;
}

/** The request's values by their names: those of `params` where the body has them, else the body's own. */
export function requestValues({ call }: JobRecord): readonly (readonly [name: string, value: unknown])[] {
  const params = call.body['params'];
  return Object.entries(typeof params === 'object' && params !== null ? params : call.body);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
