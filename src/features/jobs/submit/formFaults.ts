import { loadCatalog } from '../../../calls/catalog.ts';
import { checkRequest } from '../../../calls/check/checkRequest.ts';
import type { JobForm } from '../../../core/job.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { requestFaultText } from '../../requests/requestFaultText.ts';
import { wordedText } from '../../resources/resourceText.ts';

/**
 * What is wrong with the values of a form, by the name of the field: by the contract, and by the platform's rules
 * between fields. What belongs to no field is left to the check before the sending.
 */
export async function formFaults(
  { provider }: Pick<OpenedAccount, 'provider'>,
  form: JobForm,
  values: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const { jobs } = provider;
  const faults = new Map<string, string>();
  if (!jobs) return faults;
  for (const { field, message } of jobs.faults?.(form.kind, values) ?? [])
    if (!faults.has(field)) faults.set(field, wordedText(message));
  const { operation, params = {}, body } = jobs.prepare(form.kind, values);
  const contract = (await loadCatalog(provider.id)).find(operation);
  const names = new Set(form.fields.map(({ name }) => name));
  for (const { severity, code, args, location } of contract
    ? await checkRequest(contract, { params, body })
    : []) {
    const field = location.find((step) => typeof step === 'string' && names.has(step));
    if (severity === 'error' && typeof field === 'string' && !faults.has(field))
      faults.set(field, requestFaultText(code, args));
  }
  return faults;
}
