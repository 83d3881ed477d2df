import type { JobRecord } from '../../../core/job.ts';
import { shownOutputs } from '../../../core/output.ts';
import type { OutputRecord } from '../outputQuery.ts';
import { jobPrompt, requestValues } from '../recipe.ts';

/**
 * The next newer (1) or older (-1) output of the same model and prompt as another one, whatever the seed; undefined
 * where there is none.
 * @param jobs jobs of the same kind and title, oldest first
 */
export function siblingOf(
  { job, output }: OutputRecord,
  jobs: readonly JobRecord[],
  by: 1 | -1,
): OutputRecord | undefined {
  const recipe = recipeKey(job);
  const alike = jobs
    .filter((one) => recipeKey(one) === recipe)
    .flatMap((one) => shownOutputs(one.outputs).map((of): OutputRecord => ({ job: one, output: of })));
  const at = alike.findIndex((one) => one.job.id === job.id && one.output.index === output.index);
  return at < 0 ? undefined : alike[at + by];
}

function recipeKey(job: JobRecord): string {
  const models = requestValues(job).filter(([name]) => /(^|[._])model([._]|$)/i.test(name));
  return JSON.stringify([job.provider, job.kind, jobPrompt(job), models]);
}
