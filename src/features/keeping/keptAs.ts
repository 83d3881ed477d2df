import type { JobRecord } from '../../core/job.ts';
import { rawText } from '../../core/foreignText.ts';
import type { CachedContent, JobOutput } from '../../core/output.ts';
import { Problem } from '../../core/problem.ts';
import type { KeepingRule } from '../../jobs/store/keeping/keepTable.ts';
import type { KeptAs } from '../../jobs/watch/outputKeeping.ts';
import { nameByTemplate, parseNameTemplate, type NameValues } from '../../media/keeping/nameTemplate.ts';
import { embedsRecipe, withEmbeddedRecipe } from '../../media/keeping/pngText.ts';
import { parseOutputId } from '../gallery/galleryIds.ts';
import type { OutputRepository } from '../gallery/outputRepository.ts';
import { jobPrompt } from '../gallery/recipe.ts';
import { modelOf, recipeFileText, seedOf } from './recipeFile.ts';

export type KeptOutputs = Pick<OutputRepository, 'origins' | 'find'>;

/**
 * The name of an output's copy and its recipe. Errors: Problem `keep.failed` with reason `template` for a template that
 * cannot be used.
 */
export async function keptAs(
  repository: KeptOutputs,
  job: JobRecord,
  output: JobOutput,
  { template, embeds }: KeepingRule,
  content: CachedContent,
): Promise<KeptAs> {
  const read = parseNameTemplate(template);
  if ('fault' in read)
    throw new Problem({ kind: 'storage', code: 'keep.failed', args: { reason: 'template', path: template } });
  const origins = await repository.origins(job);
  const parents = await Promise.all(
    origins.parents.map(async ({ name, output: id, title }) => {
      const [place, found] = [parseOutputId(id ?? ''), id && (await repository.find(id))];
      const sha256 = found ? found.output.cached?.hash : undefined;
      return place && sha256 !== undefined
        ? [{ input: name, sha256, job: place.job, output: place.index, title: rawText(title ?? '') }]
        : [];
    }),
  );
  const { provider: platformName, account, kindName } = origins;
  const source = { job, index: output.index, content, platformName, account, kindName };
  const sidecar = recipeFileText({ ...source, parents: parents.flat() });
  const values = nameValues(job, output.index, { platformName, account, kindName });
  return {
    name: nameByTemplate(read.template, values, content.extension),
    sidecar,
    // Content credentials would no longer fit the file.
    ...(embeds &&
      !content.credentials &&
      embedsRecipe(content.mimeType) && { change: (path: string) => withEmbeddedRecipe(path, sidecar) }),
  };
}

/** What a template can name of an output. Days and times are those of this computer. */
export function nameValues(
  job: Pick<JobRecord, 'id' | 'title' | 'kind' | 'call' | 'facts' | 'createdAt' | 'finishedAt'>,
  index: number,
  place: { readonly platformName: string; readonly account: string; readonly kindName?: string | undefined },
): NameValues {
  const at = new Date(job.finishedAt ?? job.createdAt);
  const digits = (value: number) => String(value).padStart(2, '0');
  const seed = seedOf(job);
  return {
    date: `${at.getFullYear()}-${digits(at.getMonth() + 1)}-${digits(at.getDate())}`,
    time: [at.getHours(), at.getMinutes(), at.getSeconds()].map(digits).join('-'),
    platform: place.platformName,
    account: place.account,
    kind: place.kindName ?? job.kind,
    model: modelOf(job),
    seed: seed === null ? '' : String(seed),
    prompt: jobPrompt(job),
    title: rawText(job.title).replace(/…$/, ''),
    n: String(index + 1),
    job: job.id,
  };
}
