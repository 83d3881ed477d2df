'use strict';
// Hashes the password of code-server's login page, which the tests do without.
const refuse = async () => {
  throw new Error('This test editor has no passwords');
};
exports.hash = refuse;
exports.verify = refuse;
