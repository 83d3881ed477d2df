import assert from 'node:assert/strict';
import { platformsOf } from '../../specs/tools/generated.ts';
import { PrismContract, type PlainRequest } from './support/prismContract.ts';
import { specContract, type Node, type SpecOperation, type SpecParameter } from './support/specContract.ts';

describe('the schemas of the judge', () => {
  /** No JSON schema that says anything takes it. */
  const impossible = Symbol('no JSON value');
  const headers = { 'content-type': 'application/json', 'content-length': '2' };

  // Prism takes a schema that it cannot compile for one that allows everything, and says nothing.
  for (const name of platformsOf('.')) {
    it(`of ${name} are all in force`, () => {
      const contract = specContract(name);
      const prism = new PrismContract(contract);
      const silent: string[] = [];
      for (const operation of contract.operations) {
        const judged = prism.named(operation.id);
        for (const status of operation.statuses.filter((word) => operation.answerSchema(word))) {
          const code = status === 'default' ? 599 : Number(status);
          const faults = judged.answerFaults({ status: code, headers, body: impossible });
          if (faults.length === 0) silent.push(`${operation.id} ${status}`);
        }
        if (operation.bodySchema) {
          const { method, path } = operation;
          const request = { method, path, query: new URLSearchParams(), headers, body: impossible };
          if (!judged.requestFaults(request).some((text) => /^Request body/.test(text))) {
            silent.push(`${operation.id} body`);
          }
        }
      }
      assert.deepEqual(silent, []);
    }).timeout(60_000);

    it(`of ${name} are in force for parameters`, () => {
      const contract = specContract(name);
      const prism = new PrismContract(contract);
      const silent = contract.operations.flatMap((operation) =>
        operation.parameters
          .filter(({ schema }) => !takesAnyText(schema))
          .filter(
            (parameter) =>
              !prism
                .named(operation.id)
                .requestFaults(withWrong(operation, parameter))
                .some(isAbout(parameter)),
          )
          .map((parameter) => `${operation.id} ${parameter.name}`),
      );
      assert.deepEqual(silent, []);
    }).timeout(60_000);
  }
});

const WRONG_TEXT = '?!';

function takesAnyText(schema: Node): boolean {
  const isText =
    schema['type'] === 'string' && schema['enum'] === undefined && schema['pattern'] === undefined;
  return isText && !['uuid', 'email', 'date-time'].includes(String(schema['format']));
}

/** A request of the operation in which this parameter has a value that its schema does not take. */
function withWrong(operation: SpecOperation, parameter: SpecParameter): PlainRequest {
  const query = new URLSearchParams(parameter.in === 'query' ? [[parameter.name, WRONG_TEXT]] : []);
  const headers = parameter.in === 'header' ? { [parameter.name.toLowerCase()]: WRONG_TEXT } : {};
  const path = operation.path.replaceAll(/{[^}]+}/g, encodeURIComponent(WRONG_TEXT));
  return { method: operation.method, path, query, headers, body: undefined };
}

function isAbout(parameter: SpecParameter): (text: string) => boolean {
  return (text) => text.includes(`${parameter.in} parameter ${parameter.name.toLowerCase()}`);
}
