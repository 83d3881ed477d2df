// A server on loopback in a thread of its own: what it answers with is made beforehand, so that it costs the same
// whoever asks. Posts its origin when it listens.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

const ledger = Array.from({ length: 20 }, (_, at) => ({
  id: `7d9f3c52-0000-4000-8000-${String(at).padStart(12, '0')}`,
  job_id: null,
  entry_type: 'consume',
  status: 'done',
  amount: 2,
  description: 'A picture of a lighthouse in the fog',
  created_at: '2026-01-01T00:00:00Z',
}));
const credits = JSON.stringify({
  success: true,
  data: { balance: 100, reserved: 4, available: 96, recent_entries: ledger },
});
const job = JSON.stringify({
  success: true,
  data: { job_id: '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11', status: 'queued', credits_reserved: 2 },
});

const server = createServer((request, response) => {
  const body = request.method === 'POST' ? job : credits;
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage(`http://127.0.0.1:${port}`);
});
