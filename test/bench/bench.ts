/** `npm run bench`: every benchmark, one after the other; each prints ratios taken in one run. */
await import('./journal.ts');
await import('./call.ts');
await import('./watch.ts');
await import('./streams.ts');
await import('./gallery.ts');
