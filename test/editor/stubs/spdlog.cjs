'use strict';
// Same exports as @vscode/spdlog, without its native part. The editor reads output channels back from the files
// written here, so each message must be on disk before the call returns.
const fs = require('node:fs');
const path = require('node:path');

const LEVEL_NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const OFF = 6;
let defaultLevel = 2;

const pad = (value, width) => String(value).padStart(width, '0');

function stamp(date) {
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
  const time = `${pad(date.getHours(), 2)}:${pad(date.getMinutes(), 2)}:${pad(date.getSeconds(), 2)}`;
  return `${day} ${time}.${pad(date.getMilliseconds(), 3)}`;
}

class Logger {
  #file;
  #maxBytes;
  #maxFiles;
  #level = defaultLevel;
  #raw = false;
  #descriptor;
  #bytes = 0;

  constructor(_type, _name, file, maxBytes, maxFiles) {
    this.#file = file;
    this.#maxBytes = maxBytes;
    this.#maxFiles = maxFiles;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#open();
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {
    this.#raw = false;
  }
  clearFormatters() {
    this.#raw = true;
  }
  flush() {}
  drop() {
    if (this.#descriptor === undefined) return;
    fs.closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open() {
    this.#descriptor = fs.openSync(this.#file, 'a');
    this.#bytes = fs.fstatSync(this.#descriptor).size;
  }

  #write(level, message) {
    if (this.#descriptor === undefined || level < this.#level || this.#level === OFF) return;
    const line = this.#raw ? message : `${stamp(new Date())} [${LEVEL_NAMES[level]}] ${message}\n`;
    const data = Buffer.from(line);
    if (this.#bytes + data.length > this.#maxBytes && this.#bytes > 0) this.#rotate();
    fs.writeSync(this.#descriptor, data);
    this.#bytes += data.length;
  }

  #rotate() {
    this.drop();
    const { dir, name, ext } = path.parse(this.#file);
    const numbered = (n) => (n === 0 ? this.#file : path.join(dir, `${name}.${n}${ext}`));
    for (let n = this.#maxFiles - 1; n >= 0; n--) {
      if (fs.existsSync(numbered(n))) fs.renameSync(numbered(n), numbered(n + 1));
    }
    fs.rmSync(numbered(this.#maxFiles), { force: true });
    this.#open();
  }
}

const create = async (type, name, file, maxBytes, maxFiles) =>
  new Logger(type, name, file, maxBytes, maxFiles);

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (level) => {
  defaultLevel = level;
};
exports.setFlushOn = () => undefined;
exports.createRotatingLogger = (...args) => create('rotating', ...args);
exports.createAsyncRotatingLogger = (...args) => create('rotating_async', ...args);
