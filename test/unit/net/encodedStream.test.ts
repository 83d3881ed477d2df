import assert from 'node:assert/strict';
import { readEventStream } from '../../../src/net/events/eventStream.ts';
import { CODINGS, EncodedStream, type Coding } from '../../support/encodedStream.ts';
import { HttpClientRig, PAID, problemOf } from './httpClientRig.ts';

describe('A compressed event stream', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  const open = async (coding: Coding) => {
    const { promise, resolve } = Promise.withResolvers<EncodedStream>();
    const { signal } = new AbortController();
    const server = await rig.serve((response) => {
      const stream = new EncodedStream(response, coding);
      resolve(stream);
      void stream.send(': hello\n\n');
    });
    const response = await rig.httpClient.open(new Request(server.origin, { signal }), PAID);
    const batches = readEventStream(response, { clock: rig.clock, signal });
    /** The next event; null at the end. */
    const next = async () => {
      for (;;) {
        const { value, done } = await batches.next();
        if (done) return null;
        if (value.events.length > 0) return value.events.map(({ data }) => data).join();
      }
    };
    return { stream: await promise, next };
  };

  for (const coding of CODINGS) {
    const [name] = coding;

    it(`(${name}) gives each event as soon as the server flushes it`, async () => {
      const { stream, next } = await open(coding);
      for (const text of ['one', 'ü€𝄞', 'x'.repeat(40_000), 'four']) {
        await stream.send(`data: ${text}\n\n`);
        assert.equal(await next(), text);
      }
      stream.finish();
      assert.equal(await next(), null);
    });

    it(`(${name}) that is cut in the middle is a broken connection, and no end`, async () => {
      const { stream, next } = await open(coding);
      await stream.send('data: one\n\n');
      assert.equal(await next(), 'one');
      await stream.send('data: ha');
      stream.cut();
      assert.equal((await problemOf(next())).code, 'network.cut');
    });

    it(`(${name}) whose answer ends without the end of the coding is a broken connection, and no end`, async () => {
      const { stream, next } = await open(coding);
      await stream.send('data: one\n\n');
      assert.equal(await next(), 'one');
      stream.stop();
      assert.equal((await problemOf(next())).code, 'network.cut');
    });
  }
});
