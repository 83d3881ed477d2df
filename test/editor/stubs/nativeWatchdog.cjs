'use strict';
// The extension host also polls its parent's process id in plain JavaScript, so nothing is lost without the native thread.
exports.start = () => undefined;
exports.exit = (code) => process.exit(code ?? 0);
